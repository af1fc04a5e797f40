using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <inheritdoc cref="ICatalogueGrain"/>
[StatelessWorker]
[GrainType("mb.catalogue")]
internal sealed class CatalogueGrain : Grain, ICatalogueGrain
{
    private static readonly CompareInfo Italian = CultureInfo.GetCultureInfo("it-IT").CompareInfo;
    private static readonly ImmutableArray<IndicatorDefinition> BuiltIn = InOrder([.. BudgetCatalogue.All, .. CommonIndicators.All]);

    /// <inheritdoc/>
    public async Task<IndicatorDefinition?> FindAsync(IndicatorCode code) =>
        BudgetCatalogue.Find(code) ?? (await DefinedAsync()).LastOrDefault(definition => definition.Code == code) ?? CommonIndicators.Find(code);

    /// <inheritdoc/>
    public async Task<IndicatorPage> ListAsync(IndicatorFilter filter, int offset, int count)
    {
        var words = filter.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var found = Newest(await DefinedAsync()).Where(definition => Matches(definition, filter, words)).ToImmutableArray();
        return new([.. found.Skip(offset).Take(count)], found.Length);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<IndicatorDefinition>> VersionsAsync(IndicatorCode code)
    {
        var defined = (await DefinedAsync()).Where(definition => definition.Code == code);
        return (BudgetCatalogue.Find(code) ?? CommonIndicators.Find(code)) is { } first ? [first, .. defined] : [.. defined];
    }

    /// <inheritdoc/>
    public async Task<Outcome<IndicatorDefinition>> DefineAsync(DefineIndicator command)
    {
        var by = PrincipalContext.Current!.Id;
        using (PrincipalContext.Act(Principal.System))
        {
            return await Definitions.PutAsync(command, CommonIndicators.Scheme, by);
        }
    }

    private IDefinitionsGrain Definitions => GrainFactory.GetGrain<IDefinitionsGrain>(GrainKeys.Shared);

    private async Task<ImmutableArray<IndicatorDefinition>> DefinedAsync()
    {
        using (PrincipalContext.Act(Principal.System))
        {
            return await Definitions.ReadAsync();
        }
    }

    private static ImmutableArray<IndicatorDefinition> Newest(ImmutableArray<IndicatorDefinition> defined)
    {
        if (defined.IsEmpty)
        {
            return BuiltIn;
        }

        var newest = BuiltIn.ToDictionary(definition => definition.Code);
        foreach (var definition in defined)
        {
            newest[definition.Code] = definition;
        }

        return InOrder(newest.Values);
    }

    private static ImmutableArray<IndicatorDefinition> InOrder(IEnumerable<IndicatorDefinition> definitions) =>
        [.. definitions.OrderBy(definition => definition.Code.Value, StringComparer.Ordinal)];

    private static bool Matches(IndicatorDefinition definition, IndicatorFilter filter, string[] words) =>
        (filter.Mission is null || definition.Mission == filter.Mission)
        && (filter.Programme is null || definition.Programme == filter.Programme)
        && (filter.Measure is null || definition.Measure == filter.Measure)
        && (!filter.MissionsOnly || (definition.Mission is not null && definition.Programme is null))
        && Array.TrueForAll(words, word => Contains($"{definition.Code} {definition.Name.It} {definition.Name.En}", word));

    private static bool Contains(string text, string word) =>
        Italian.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
