using MunicipalBenchmark.Catalogue;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>Which indicators: the conditions given must all hold.</summary>
internal sealed record IndicatorFilterInput
{
    /// <summary>Of this mission of D.Lgs. 118/2011, two digits.</summary>
    public string? Mission { get; init; }

    /// <summary>Of this programme, `MM.PP`.</summary>
    public string? Programme { get; init; }

    /// <summary>With this measure.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Only those of whole missions.</summary>
    public bool? MissionsOnly { get; init; }

    /// <summary>Words that must all occur in name or code; case and accents do not matter.</summary>
    public string? Text { get; init; }

    internal IndicatorFilter ToDomain() => new()
    {
        Mission = Mission,
        Programme = Programme,
        Measure = Measure,
        MissionsOnly = MissionsOnly ?? false,
        Text = Text,
    };
}
