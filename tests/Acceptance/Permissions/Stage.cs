using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>
/// The whole service in this process, so that a test can set the scene through the grains; asked over HTTP. Two networks, cities in one, the other, both and none, a
/// plan of each visibility, and a caller for each column of the tables.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private Task<SchemaTypes>? _schema;

    /// <summary>The city of the tables, a member of <see cref="Network"/>.</summary>
    internal static readonly CityId City = CityId.Load("arenaria");

    /// <summary>Another city, in the other network.</summary>
    internal static readonly CityId Other = CityId.Load("betulla");

    /// <summary>A city in both networks.</summary>
    internal static readonly CityId Both = CityId.Load("corbezzolo");

    /// <summary>The network of the tables.</summary>
    internal static readonly NetworkId Network = NetworkId.Load("rete-alta");

    /// <summary>The other network.</summary>
    internal static readonly NetworkId Another = NetworkId.Load("rete-bassa");

    /// <summary>The plan of each visibility: a word that stands in all of it and nowhere else, and its date, which no other has.</summary>
    internal static readonly IReadOnlyList<(Visibility Visibility, string Word, DateOnly AsOf)> Shown =
    [
        (Visibility.Private, "quarzite", new(2020, 6, 30)), (Visibility.Networks, "ametista", new(2020, 9, 30)), (Visibility.Public, "malachite", new(2020, 12, 31)),
    ];

    // The columns of the tables but for who is not known.
    private static readonly Dictionary<string, (Role Role, Tenant Tenant)> Roles = new(StringComparer.Ordinal)
    {
        ["analyst of another network"] = (Role.Analyst, Tenant.Of(Another)),
        ["analyst"] = (Role.Analyst, Tenant.Of(Network)),
        ["editor of another city"] = (Role.Editor, Tenant.Of(Other)),
        ["editor"] = (Role.Editor, Tenant.Of(City)),
        ["publisher"] = (Role.Publisher, Tenant.Of(City)),
        ["network-admin"] = (Role.NetworkAdmin, Tenant.Of(Network)),
        ["platform-admin"] = (Role.PlatformAdmin, Tenant.Platform),
    };

    internal IGrainFactory Grains => _app!.Services.GetRequiredService<IGrainFactory>();

    internal string Directory => _folder.File("data");

    internal Uri Address { get; private set; } = null!;

    internal IServiceProvider Services => _app!.Services;

    internal Uri OperatorAddress => new(_app!.Urls.Last());

    internal IReadOnlyList<StageCaller> Callers { get; private set; } = [];

    /// <summary>Further persons and browsers, for what a caller must not do to itself.</summary>
    internal StageOthers Others { get; private set; } = null!;

    internal StageCaller Caller(string name) => Callers.Single(caller => caller.Name == name);

    public async ValueTask InitializeAsync()
    {
        Address = new($"http://localhost:{FreePort.Next()}/");
        System.IO.Directory.CreateDirectory(Directory);
        var settings = SettingsReader.Read(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Directory"] = Directory,
            ["Urls"] = Address.GetLeftPart(UriPartial.Authority),
            ["Storage:Durability"] = "Normal",
            ["RateLimits:SignInPerMinute"] = "0",
            ["RateLimits:TokenPerMinute"] = "0",
            ["RateLimits:GraphQLPerMinute"] = "0",
            ["RateLimits:UploadsPerMinute"] = "0",
            ["GraphQL:MaximumCost"] = "1000000000",
            ["GraphQL:Timeout"] = Patience.Limit.ToString(),
            ["Mail:SearchesSeconds"] = "0",
            ["Logging:LogLevel:Default"] = "Error",
        });
        _app = Service.Build(settings.Value!);
        await _app.Services.GetRequiredService<StoreMigration>().MigrateAsync(CancellationToken.None);
        await _app.StartAsync();
        _app.Services.GetRequiredService<OperatorAccess>().Port = OperatorAddress.Port;
        await SetSceneAsync();
        Others = new(this);
        Callers = [StageCaller.Unknown("anonymous", Address)];
        foreach (var column in Roles.Keys)
        {
            Callers = [.. Callers, await AdmitAsync(column, $"{column.Replace(' ', '-')}@example.org", withKey: true)];
        }

        foreach (var caller in Callers.Where(caller => caller.Account is not null))
        {
            foreach (var (_, word, _) in Shown)
            {
                Assert.False((await caller.AskAsync($$"""mutation { saveSearch(input: { name: "{{word}}", text: "{{word}}" }) { userErrors { code } } }""", asPerson: true)).HasErrors);
            }
        }

        foreach (var (visibility, word, asOf) in Shown)
        {
            await PublishAsync(PlanId.Of(City, word), word, asOf, visibility);
            var recorded = await Caller("publisher").AskAsync(
                $$"""mutation { recordObservation(input: { indicator: "{{City}}/{{word}}/w", year: {{asOf.Year}}, raw: "62%", note: "{{word}}" }) { userErrors { code } } }""");
            Assert.Equal(0, recorded.Data.GetProperty("recordObservation").GetProperty("userErrors").GetArrayLength());
            var edited = await Caller("publisher").AskAsync(
                $$"""mutation { editNode(input: { node: "{{City}}/{{word}}/1.01.02", fields: [{ field: "title", text: "Raccolta dei rifiuti in tutti i quartieri {{word}}" }] }) { userErrors { code } } }""");
            Assert.Equal(0, edited.Data.GetProperty("editNode").GetProperty("userErrors").GetArrayLength());
        }

        await MapAsync(PlanId.Of(City, "basalto"), "Rifiuti differenziati sul totale");
        await SettleAsync();
    }

    /// <summary>A plan with a published edition and a working copy that differs from it.</summary>
    internal async Task PublishAsync(PlanId plan, string word, DateOnly asOf, Visibility visibility, string? label = null)
    {
        await StagePlans.ImportAsync(Grains, plan, StagePlans.Draft(word, asOf, 1, label));
        await StagePlans.PublishAsync(Grains, plan, visibility, Network);
        await StagePlans.ImportAsync(Grains, plan, StagePlans.Draft(word, asOf, 2, label));
    }

    /// <summary>Waits until everything that was done is told and indexed.</summary>
    internal async Task SettleAsync()
    {
        var outboxes = _app!.Services.GetRequiredService<Delivery.IOutboxScan>();
        await Poll.UntilAsync(
            "all outboxes to be delivered", async () => (await outboxes.FindAsync(1, CancellationToken.None)).Count == 0, Patience.Limit, CancellationToken.None);
    }

    /// <summary>What the store holds, but for what moves by itself; of keys how many there are.</summary>
    internal Task<string> SnapshotAsync() => StoreSnapshot.TakeAsync(Directory, TestContext.Current.CancellationToken);

    /// <summary>The schema, as the service tells it.</summary>
    internal Task<SchemaTypes> SchemaAsync() => _schema ??= SchemaTypes.ReadAsync(Callers[0]);

    /// <summary>Adds a city.</summary>
    internal async Task<CityId> OnboardAsync(CityId city)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        StagePlans.Done(await Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).OnboardAsync(new() { Id = city, Name = city.Value, Kind = CityKind.Municipality, Province = "Prato", Region = "Toscana" }));
        return city;
    }

    /// <summary>Adds a network of these cities.</summary>
    internal async Task<INetworkGrain> CreateNetworkAsync(NetworkId network, params CityId[] members)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var grain = Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));
        StagePlans.Done(await grain.CreateAsync(network.Value, null));
        foreach (var member in members)
        {
            StagePlans.Done(await grain.AddMemberAsync(member, new(2020, 1, 1)));
        }

        return grain;
    }

    public async ValueTask DisposeAsync()
    {
        Others?.Dispose();
        foreach (var caller in Callers)
        {
            caller.Dispose();
        }

        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task SetSceneAsync()
    {
        foreach (var city in new[] { City, Other, Both })
        {
            await OnboardAsync(city);
        }

        await CreateNetworkAsync(Network, City, Both);
        await CreateNetworkAsync(Another, Other, Both);
        var similar = PlanId.Of(Other, "dolomite");
        await StagePlans.ImportAsync(Grains, similar, StagePlans.Draft("dolomite", new(2019, 12, 31)));
        await StagePlans.PublishAsync(Grains, similar, Visibility.Public);
    }

    /// <summary>A mapping that holds, of a plan that nobody outside the city sees.</summary>
    private async Task MapAsync(PlanId plan, string label)
    {
        await StagePlans.ImportAsync(Grains, plan, StagePlans.Draft(StagePlans.Plain, new(2018, 12, 31), label: label));
        using var acting = PrincipalContext.Act(Principal.Operator);
        StagePlans.Done(await Grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(City)).AcceptAsync(new() { Plan = plan, LocalIndicator = "w", Indicator = IndicatorCode.Load("mb:separate-waste-share") }));
    }

    /// <summary>Makes a person with the role of a column, with a key of a machine if asked for, and signs it in.</summary>
    internal Task<StageCaller> AdmitAsync(string column, string email, bool withKey) => AdmitAsync(column, Roles[column], email, withKey);

    /// <summary>Makes a person with a role, with a key of a machine if asked for, and signs it in.</summary>
    internal async Task<StageCaller> AdmitAsync(string name, (Role Role, Tenant Tenant) granted, string email, bool withKey)
    {
        var (role, tenant) = granted;
        await using var scope = Services.CreateAsyncScope();
        var invited = StagePlans.Done(await scope.ServiceProvider.GetRequiredService<IAccounts>().InviteAsync(email, mail: false, CancellationToken.None));
        StagePlans.Done(await scope.ServiceProvider.GetRequiredService<AccountLinks>().SetPasswordAsync(invited.Link!.Address.Fragment["#code=".Length..], StageCaller.Password, null, CancellationToken.None));
        string? key = null;
        if (role == Role.PlatformAdmin)
        {
            StagePlans.Done(await scope.ServiceProvider.GetRequiredService<IAccounts>().SetPlatformAdminAsync(Principal.Operator, invited.Account, admin: true, CancellationToken.None));
        }
        else
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            StagePlans.Done(await Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(tenant)).AddAsync(new() { Subject = invited.Account, DisplayName = name, Role = role }));
            key = withKey ? StagePlans.Done(await scope.ServiceProvider.GetRequiredService<IApiKeys>().CreateAsync(Principal.Operator, name, new(role, tenant.Slug), TimeSpan.FromDays(1), CancellationToken.None)).Secret : null;
        }

        return await StageCaller.SignInAsync(name, Address, invited.Account, email, key);
    }
}
