using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal sealed class FakeCatalogue : Grain, ICatalogueGrain
{
    public Task<IndicatorDefinition?> FindAsync(IndicatorCode code) => Task.FromResult(code == World.Definition.Code ? World.Definition : null);

    public Task<IndicatorPage> ListAsync(IndicatorFilter filter, int offset, int count) =>
        Task.FromResult(filter.Mission is null or "09" && offset == 0 ? new IndicatorPage([World.Definition], 1) : new([], filter.Mission is null or "09" ? 1 : 0));

    public Task<ImmutableArray<IndicatorDefinition>> VersionsAsync(IndicatorCode code) => Task.FromResult<ImmutableArray<IndicatorDefinition>>([World.Definition]);

    public Task<Outcome<IndicatorDefinition>> DefineAsync(DefineIndicator command) => throw new NotSupportedException();
}

internal sealed class FakeNetwork : Grain, INetworkGrain
{
    public Task<NetworkView?> ReadAsync() => Task.FromResult(this.GetPrimaryKeyString() == GrainKeys.OfNetwork(World.Network.Id) ? World.Network : null);

    public Task<bool> HasMemberAsync(CityId city, DateOnly at) => throw new NotSupportedException();

    public Task<ImmutableArray<CityId>> ListAbsentAsync(DateOnly at) => throw new NotSupportedException();

    public Task<Outcome<NetworkView>> CreateAsync(string name, string? description) => throw new NotSupportedException();

    public Task<Outcome<NetworkView>> AddMemberAsync(CityId city, DateOnly from) => throw new NotSupportedException();

    public Task<Outcome<CityInvitation>> InviteAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<ImmutableArray<CityInvitation>> ListInvitationsAsync() => throw new NotSupportedException();

    public Task<Outcome<CityInvitation>> CancelInvitationAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<Outcome<NetworkView>> AcceptAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<Outcome<CityInvitation>> DeclineAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<Outcome<NetworkView>> LeaveAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<Outcome<NetworkView>> RemoveAsync(CityId city, Guid operation = default) => throw new NotSupportedException();

    public Task<CityStanding?> ReadStandingAsync(CityId city) => throw new NotSupportedException();

    public Task DeliverAsync() => Task.CompletedTask;
}

internal sealed class FakeCity : Grain, ICityGrain
{
    public Task<CityProfile?> ReadAsync() => Task.FromResult<CityProfile?>(new()
    {
        Id = CityId.Load("livorno"),
        Name = "Livorno",
        Kind = CityKind.Municipality,
        Province = "Livorno",
        Region = "Toscana",
        Codes = [new() { Scheme = "istat", Code = "049009", From = new(1991, 1, 1), Source = "ISTAT" }],
        Facts =
        [
            new() { Kind = CityFactKind.Population, Value = 158_493, At = new(2020, 1, 1), Source = "ISTAT" },
            new() { Kind = CityFactKind.AreaKm2, Value = 104.5m, At = new(2011, 10, 9), Source = "ISTAT" },
        ],
    });

    public Task<Outcome<CityProfile>> OnboardAsync(CityProfile city) => throw new NotSupportedException();

    public Task<Outcome<CityProfile>> RecordFactAsync(CityFact fact) => throw new NotSupportedException();

    public Task<CitySettings> ReadSettingsAsync() => throw new NotSupportedException();

    public Task<Outcome<CitySettings>> ChangeSettingsAsync(ChangeCitySettings command, Guid operation = default) => throw new NotSupportedException();

    public Task DeliverAsync() => Task.CompletedTask;
}

internal sealed class FakeObjective : Grain, IObjectiveGrain
{
    public Task<ObjectiveView?> ReadAsync()
    {
        var node = World.Edition.Content.Nodes.FirstOrDefault(candidate => GrainKeys.OfObjective(World.Plan, candidate.Id) == this.GetPrimaryKeyString());
        return Task.FromResult(node is null
            ? null
            : new ObjectiveView
            {
                Plan = World.Plan,
                Content = new() { Edition = 2, Node = node, Indicators = World.Edition.Content.Indicators },
                History =
                [
                    new() { Indicator = "i1", Figure = World.Edition.Content.Indicators[0].Observations[0], Edition = 1, Document = "dup.md", RecordedAt = World.At },
                ],
            });
    }

    public Task PrepareAsync(ObjectiveContent content, string document, DateTimeOffset preparedAt) => throw new NotSupportedException();
}
