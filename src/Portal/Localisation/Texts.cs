namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>The pages' texts: <c>Texts.resx</c> in Italian, <c>Texts.en.resx</c> in English, under the same names.</summary>
public sealed class Texts
{
    private Texts()
    {
    }
}
