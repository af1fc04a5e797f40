namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A gap between words that is wider than a space, and yet too narrow to part cells by itself.</summary>
/// <param name="At">Index of the letter after it in the text of its piece.</param>
/// <param name="Left">Where the word before it ends.</param>
/// <param name="Right">Where the word after it begins.</param>
/// <param name="NextWord">Width of the word after it.</param>
internal readonly record struct Seam(int At, double Left, double Right, double NextWord);
