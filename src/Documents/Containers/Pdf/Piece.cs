namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Words that stand close together on one baseline.</summary>
/// <param name="Box">Where, from the top of the letters to a little under the baseline.</param>
/// <param name="Text">The words with one space between them.</param>
/// <param name="FirstWord">Width of the first word.</param>
/// <param name="Size">Size of most of the letters.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Turned">Whether it runs across the page's other text.</param>
/// <param name="Drawn">Whether it is a small shape that stands for a bullet or a mark, not text.</param>
internal sealed record Piece(Box Box, string Text, double FirstWord, double Size, bool Bold, bool Turned = false, bool Drawn = false);
