using GraphQL;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>A shared definition of the catalogue: the same for all cities.</summary>
internal sealed class Indicator(IndicatorDefinition definition)
{
    /// <summary>The code, for example `118:09:committed-rate`.</summary>
    [Id]
    public string Code => definition.Code.Value;

    /// <summary>Version of the definition, 1 and up; a changed definition is a new version.</summary>
    public int Version => definition.Version;

    /// <summary>What it is called.</summary>
    public LocalisedText Name => new(definition.Name);

    /// <summary>What is measured, and of what.</summary>
    public LocalisedText Description => new(definition.Description);

    /// <summary>The unit of its values.</summary>
    public IndicatorUnit Unit => definition.Unit;

    /// <summary>Which way is better.</summary>
    public IndicatorPolarity Polarity => definition.Polarity;

    /// <summary>Mission of D.Lgs. 118/2011, two digits.</summary>
    public string? Mission => definition.Mission;

    /// <summary>Programme of D.Lgs. 118/2011, `MM.PP`.</summary>
    public string? Programme => definition.Programme;

    /// <summary>The spending measure or rate.</summary>
    public Measure? Measure => definition.Measure;

    /// <summary>For a rate: code of the part.</summary>
    [Id]
    public string? Numerator => definition.Numerator?.Value;

    /// <summary>For a rate: code of the whole.</summary>
    [Id]
    public string? Denominator => definition.Denominator?.Value;

    /// <summary>Law or standard that defines it.</summary>
    public string Source => definition.Source;

    /// <summary>All versions of the definition, oldest first.</summary>
    [Complexity(10, 3)]
    public async Task<IReadOnlyList<Indicator>> Versions([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var versions = await grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared).VersionsAsync(definition.Code).WaitAsync(cancellationToken);
        return [.. versions.Select(version => new Indicator(version))];
    }
}
