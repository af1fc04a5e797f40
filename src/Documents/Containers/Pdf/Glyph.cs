namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A visible character.</summary>
/// <param name="Text">Its text, mostly one character.</param>
/// <param name="Left">Where it begins on the baseline.</param>
/// <param name="Right">Where it ends on the baseline.</param>
/// <param name="Baseline">Height of the baseline.</param>
/// <param name="Size">Size of the font in points.</param>
/// <param name="Bold">Whether it is bold.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool Bold)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
