using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <inheritdoc cref="ICatalogueGrain"/>
[StatelessWorker]
[GrainType("mb.catalogue")]
internal sealed class CatalogueGrain : Grain, ICatalogueGrain
{
    private static readonly CompareInfo Italian = CultureInfo.GetCultureInfo("it-IT").CompareInfo;

    /// <inheritdoc/>
    public Task<IndicatorDefinition?> FindAsync(IndicatorCode code) => Task.FromResult(BudgetCatalogue.Find(code));

    /// <inheritdoc/>
    public Task<IndicatorPage> ListAsync(IndicatorFilter filter, int offset, int count)
    {
        var words = filter.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var found = BudgetCatalogue.All.Where(definition => Matches(definition, filter, words)).ToImmutableArray();
        return Task.FromResult(new IndicatorPage([.. found.Skip(offset).Take(count)], found.Length));
    }

    private static bool Matches(IndicatorDefinition definition, IndicatorFilter filter, string[] words) =>
        (filter.Mission is null || definition.Mission == filter.Mission)
        && (filter.Programme is null || definition.Programme == filter.Programme)
        && (filter.Measure is null || definition.Measure == filter.Measure)
        && (!filter.MissionsOnly || (definition.Mission is not null && definition.Programme is null))
        && Array.TrueForAll(words, word => Contains($"{definition.Code} {definition.Name.It} {definition.Name.En}", word));

    private static bool Contains(string text, string word) =>
        Italian.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
