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
    private StoredDefinitions _stored = new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = storage.State;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<IndicatorDefinition>> ReadAsync() => Task.FromResult(_stored.Definitions);

    /// <inheritdoc/>
    public async Task<Outcome<IndicatorDefinition>> PutAsync(DefineIndicator command, string scheme, string by)
    {
        if (_stored.Done.FirstOrDefault(known => known.Operation == command.OperationId) is { } done)
        {
            return Versions(done.Code).First(definition => definition.Version == done.Version);
        }

        var newest = Versions(command.Code).LastOrDefault();
        if (newest is not null && DefinitionRules.IsSame(command, newest))
        {
            if (command.OperationId != Guid.Empty)
            {
                await WriteAsync(_stored.Definitions, command.OperationId, newest);
            }

            return newest;
        }

        if (DefinitionRules.Check(command, scheme, newest, _stored.Definitions.Length) is { } refusal)
        {
            return refusal;
        }

        var added = DefinitionRules.Define(command, newest, by, time.GetUtcNow());
        await WriteAsync(DefinitionRules.Add(_stored.Definitions, added), command.OperationId, added);
        return added;
    }

    private async Task WriteAsync(ImmutableArray<IndicatorDefinition> definitions, Guid operation, IndicatorDefinition answer)
    {
        var next = new StoredDefinitions { Definitions = definitions, Done = _stored.Done.Remember(operation, new DoneDefinition(operation, answer.Code, answer.Version)) };
        await this.WriteAsync(storage, next);
        _stored = next;
    }

    // The first may be one that comes with the program.
    private IEnumerable<IndicatorDefinition> Versions(IndicatorCode code)
    {
        var defined = _stored.Definitions.Where(definition => definition.Code == code);
        return CommonIndicators.Find(code) is { } known ? defined.Prepend(known) : defined;
    }
}
