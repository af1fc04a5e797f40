using MunicipalBenchmark.Cities;
using Domain = MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>A dated figure about a city itself.</summary>
internal sealed class CityFact(Domain.CityFact fact)
{
    /// <summary>What it states.</summary>
    public CityFactKind Kind => fact.Kind;

    /// <summary>The figure: persons, or km².</summary>
    public decimal Value => fact.Value;

    /// <summary>The day it describes.</summary>
    public DateOnly At => fact.At;

    /// <summary>Who published it.</summary>
    public string Source => fact.Source;
}
