using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A relation of the city to a network, a city, a fund or an award.</summary>
internal sealed class PlanRelation(DraftRelation relation)
{
    /// <summary>What it is.</summary>
    public RelationKind Kind => relation.Kind;

    /// <summary>Its name.</summary>
    public string Name => relation.Name;

    /// <summary>Country, for a partner city.</summary>
    public string? Country => relation.Country;

    /// <summary>The city's role, for a network.</summary>
    public string? Role => relation.Role;

    /// <summary>EUR, for a fund.</summary>
    public decimal? Amount => relation.Amount;

    /// <summary>Programme of a fund.</summary>
    public string? Programme => relation.Programme;

    /// <summary>Period as written, for example `2014-2020`.</summary>
    public string? Period => relation.Period;

    /// <summary>Year, for an award.</summary>
    public int? Year => relation.Year;

    /// <summary>Themes.</summary>
    public IReadOnlyList<string> Themes { get; } = [.. relation.Themes];

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => relation.Line;
}
