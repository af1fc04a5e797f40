using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <inheritdoc cref="IDefinitionsGrain"/>
[GrainType("mb.definitions")]
internal sealed class DefinitionsGrain([PersistentState(StateNames.Definitions)] IPersistentState<StoredDefinitions> storage, TimeProvider time)
    : Grain, IDefinitionsGrain
{
    private ImmutableArray<IndicatorDefinition> _stored = [];

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = storage.State.Definitions;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<IndicatorDefinition>> ReadAsync() => Task.FromResult(_stored);

    /// <inheritdoc/>
    public async Task<Outcome<IndicatorDefinition>> PutAsync(DefineIndicator command, string scheme, string by)
    {
        var newest = Newest(command.Code);
        if (newest is not null && DefinitionRules.IsSame(command, newest))
        {
            return newest;
        }

        if (DefinitionRules.Check(command, scheme, newest, _stored.Length) is { } refusal)
        {
            return refusal;
        }

        var added = DefinitionRules.Define(command, newest, by, time.GetUtcNow());
        var next = DefinitionRules.Add(_stored, added);
        await this.WriteAsync(storage, new() { Definitions = next });
        _stored = next;
        return added;
    }

    private IndicatorDefinition? Newest(IndicatorCode code) =>
        _stored.LastOrDefault(definition => definition.Code == code) ?? CommonIndicators.Find(code);
}
