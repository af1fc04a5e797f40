namespace MunicipalBenchmark.Catalogue;

/// <summary>Which indicators: the conditions given must all hold.</summary>
[GenerateSerializer, Immutable, Alias("mb.indicator-filter")]
public sealed record IndicatorFilter
{
    /// <summary>Of this mission, two digits.</summary>
    [Id(0)]
    public string? Mission { get; init; }

    /// <summary>Of this programme, <c>MM.PP</c>.</summary>
    [Id(1)]
    public string? Programme { get; init; }

    /// <summary>With this measure.</summary>
    [Id(2)]
    public Measure? Measure { get; init; }

    /// <summary>Only those of whole missions.</summary>
    [Id(3)]
    public bool MissionsOnly { get; init; }

    /// <summary>Words that must all occur in name or code, case and accents ignored.</summary>
    [Id(4)]
    public string? Text { get; init; }
}
