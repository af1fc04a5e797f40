using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Hosting;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Members;
using MunicipalBenchmark.Grains.Networks;
using MunicipalBenchmark.Grains.Objectives;
using MunicipalBenchmark.Grains.Persons;
using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Grains.Search.Saved;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Saved;
using MunicipalBenchmark.Storage.Orleans.States;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>
/// What is stored today is read for ever: golden files hold each state as this version writes it. A changed file means a new version with an
/// upgrade. <c>MB_UPDATE_GOLDEN=1</c> writes them into the output folder's <c>Golden</c>, to be copied by hand.
/// </summary>
public sealed partial class StoredStates
{
    private static readonly DateTimeOffset At = new(2020, 11, 13, 14, 45, 0, TimeSpan.Zero);
    private static readonly CityId City = CityId.Load("livorno");

    private readonly StateSerializer _serializer = new([StateJsonContext.Default.WithAddedModifier(PlanFormat.OmitEmpty)], []);

    [Fact]
    public void a_city() => Holds("city.v1.json", new StoredCity
    {
        Profile = new()
        {
            Id = City,
            Name = "Livorno",
            Kind = CityKind.Municipality,
            Province = "Livorno",
            Region = "Toscana",
            Latitude = 43.5,
            Longitude = 10.3,
            Codes = [new() { Scheme = "istat", Code = "049009", To = new(2030, 1, 1), Source = "ISTAT" }],
            Facts = [Population],
        },
        Outbox = [new(2, At, "operator", new CityFactRecorded(Population)), new(3, At, "system", new CityOnboarded())],
        LastSequence = 3,
    });

    [Fact]
    public void a_network() => Holds("network.v1.json", new StoredNetwork
    {
        Network = new() { Id = NetworkId.Load("recs"), Name = "RECS", Description = "Città", Members = [new() { City = City, From = new(2003, 11, 1), To = new(2024, 1, 1) }] },
        Outbox =
        [
            new(1, At, "operator", new NetworkCreated()),
            new(2, At, "operator", new MemberJoined(City, new(2003, 11, 1))),
            new(3, At, "operator", new MemberLeft(City, new(2024, 1, 1))),
        ],
        LastSequence = 3,
    });

    [Fact]
    public void synonyms() => Holds("synonyms-outbox.v1.json", new StoredSynonyms
    {
        Groups = [Synonyms],
        Outbox = [new(1, At, "an-account", new SynonymsReplaced(1, 1, "it: pista, viale", "it: opificio, capannone")) { Origin = new("graphql", "192.0.2.7") }],
        LastSequence = 1,
        Operations = [Operation],
    });

    [Fact]
    public void synonyms_from_before_their_changes_were_journaled()
    {
        var read = _serializer.Deserialize<StoredSynonyms>(BinaryData.FromString(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "synonyms.v1.json"), Encoding.UTF8)));

        var group = Assert.Single(read!.Groups);
        Assert.Equal((Synonyms.Language, Synonyms.Network), (group.Language, group.Network));
        Assert.Equal(Synonyms.Terms, group.Terms);
        Assert.Empty(read.Outbox);
        Assert.Empty(read.Operations);
    }

    [Fact]
    public void saved_searches() => Holds("saved-searches.v1.json", new StoredSavedSearches
    {
        Searches = [new() { Id = SavedId, Name = "Porti", Text = "porto", Filters = [new(SearchFacet.Mission, ["10"])], UseSynonyms = false, CreatedAt = At }],
        Matches = [new(SavedId, new(PlanId.Load("livorno/dup"), 2, At, 3))],
        Looked = [new(PlanId.Load("livorno/dup"), 2)],
    });

    [Fact]
    public void saved_searches_with_mail() => Holds("saved-searches-mail.v1.json", new StoredSavedSearches
    {
        Searches = [new() { Id = SavedId, Name = "Porti", Text = "porto", CreatedAt = At, Notify = true }],
        Matches = [new(SavedId, new(PlanId.Load("livorno/dup"), 2, At, 3), Mailed: true)],
        MailedAt = At,
    });

    [Fact]
    public void a_search_watch() => Holds("search-watch.v1.json", new StoredSearchWatch
    {
        Watched = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<WatchedSearch>>.Empty.Add("anna", [new(SavedId, ["it:port"])]),
    });

    [Fact]
    public void an_objective() => Holds("objective.v1.json", new StoredObjective
    {
        Editions = [new() { Edition = 1, Node = Plan.Nodes[0], Indicators = Plan.Indicators }],
        History =
        [
            new() { Indicator = "i", Figure = Plan.Indicators[0].Observations[0], Edition = 1, Document = "plan.md", Line = 9, RecordedAt = At },
        ],
    });

    [Fact]
    public void a_city_with_settings() => Holds("city-settings.v1.json", new StoredCity
    {
        Settings = new() { RequireSecondPerson = true },
        Outbox = [new(1, At, "an-account", new CitySettingsChanged(new(), new() { RequireSecondPerson = true })) { Origin = new("portal", "192.0.2.7") }],
        LastSequence = 1,
    });

    [Fact]
    public void a_network_that_invites() => Holds("network-invitations.v1.json", new StoredNetwork
    {
        Invitations = [new(City, At)],
        Departed = [City],
        Outbox = [new(1, At, "an-account", new CityInvited(City)), new(2, At, "an-account", new CityInvitationEnded(City, true))],
        LastSequence = 2,
    });

    [Fact]
    public void the_networks_of_a_city() => Holds("city-networks.v1.json", new StoredCityNetworks { Networks = [NetworkId.Load("recs")] });

    [Fact]
    public void definitions() => Holds("definitions.v1.json", new StoredDefinitions
    {
        Definitions =
        [
            new()
            {
                Code = IndicatorCode.Load("mb:hives"),
                Version = 2,
                Name = new("Alveari", "Hives"),
                Description = new("Alveari registrati", "Hives registered"),
                Unit = MunicipalBenchmark.Catalogue.IndicatorUnit.SquareMetres,
                Polarity = MunicipalBenchmark.Catalogue.IndicatorPolarity.Lower,
                Mission = "09",
                Programme = "09.02",
                Measure = MunicipalBenchmark.Catalogue.Measure.CommittedRate,
                Numerator = IndicatorCode.Load("mb:a"),
                Denominator = IndicatorCode.Load("mb:b"),
                Source = "a test",
                AlsoCalled = ["apiari"],
                Formula = "a / b",
                DefinedBy = "operator",
                DefinedAt = At,
            },
        ],
    });

    [Fact]
    public void mappings() => Holds("mappings.v1.json", new StoredMappings
    {
        Accepted = [Mapping],
        Rejected = [Rejected],
        Outbox =
        [
            new(1, At, "operator", new MappingAccepted(Mapping)),
            new(2, At, "operator", new MappingWithdrawn(Mapping)),
            new(3, At, "operator", new MappingRejected(Rejected)),
        ],
        LastSequence = 3,
    });

    [Fact]
    public void an_audit_journals_own_state() => Holds("audit.v1.json", new StoredAudit
    {
        Verified = new(3, "a seal"),
        Outbox =
        [
            new(1, At, "system", new NonPublicRead(new("an-account", "livorno/dup", "edition 1", new("portal", "192.0.2.7")))),
            new(2, At, "an-account", new JournalExported()),
        ],
        LastSequence = 2,
    });

    [Fact]
    public void a_journal_of_the_platform_with_its_administrators() => Holds("audit-administrators.v1.json", new StoredAudit
    {
        Outbox = [new(1, At, "operator", new AdministratorChanged("an-account", true)), new(2, At, "operator", new AdministratorChanged("an-account", false))],
        LastSequence = 2,
    });

    [Fact]
    public void changes_that_were_done()
    {
        Holds("city-done.v1.json", new StoredCity { Operations = [Operation] });
        Holds("network-done.v1.json", new StoredNetwork { Operations = [Operation] });
        Holds("mappings-done.v1.json", new StoredMappings { Done = [new(Operation, Mapping, null), new(Operation, null, Rejected)] });
        Holds("members-done.v1.json", new StoredMembers { Done = [new(Operation, "an-account", MemberKind.Person, Role.Editor, At)] });
        Holds("saved-searches-done.v1.json", new StoredSavedSearches { Deleted = [new(Operation, SavedId, At)] });
        Holds("saved-searches-answered.v1.json", new StoredSavedSearches { Answered = [new(Operation, new() { Id = SavedId, Name = "Porti", Text = "porto", CreatedAt = At })] });
        Holds("definitions-done.v1.json", new StoredDefinitions { Done = [new(Operation, IndicatorCode.Load("mb:hives"), 2)] });
    }

    [Fact]
    public void the_members_of_a_tenant() => Holds("members.v1.json", new StoredMembers
    {
        Members = [new() { Subject = "an-account", DisplayName = "Anna", Kind = MemberKind.Machine, Role = Role.Publisher, Since = At }],
        Invitations =
        [
            new(
                new()
                {
                    Id = Operation,
                    MailAddress = "name@example.org",
                    Role = Role.Editor,
                    Tenant = Tenant.Of(City),
                    IssuedAt = At,
                    ExpiresAt = At.AddDays(7),
                },
                "a hash"),
        ],
        Outbox =
        [
            new(1, At, "operator", new MemberAdded("an-account", "Anna", Role.Editor)),
            new(2, At, "operator", new RoleChanged("an-account", Role.Editor, Role.Publisher)),
            new(3, At, "operator", new MemberRemoved("an-account", Role.Publisher)),
            new(4, At, "operator", new MemberInvited(Operation, Role.Editor)),
            new(5, At, "an-account", new InvitationAccepted(Operation, "an-account", "Anna", Role.Editor)),
            new(6, At, "operator", new InvitationRevoked(Operation, Role.Editor)),
        ],
        LastSequence = 6,
    });

    [Fact]
    public void a_person() => Holds("person.v1.json", new StoredPerson { Tenants = [Tenant.Of(City), Tenant.Platform], ActingFor = Tenant.Of(NetworkId.Load("recs")) });

    private static SynonymGroup Synonyms => new("it", ["opificio", "capannone"]) { Network = NetworkId.Load("recs") };

    private static Guid Operation => Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static Guid SavedId => Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static AcceptedMapping Mapping => new()
    {
        Label = "Piste ciclabili",
        LabelKey = "piste ciclabili",
        UnitKey = "km x 0.001",
        Indicator = IndicatorCode.Load("mb:cycle-paths"),
        DefinitionVersion = 1,
        Unit = MunicipalBenchmark.Catalogue.IndicatorUnit.Km,
        Factor = 0.001m,
        Plan = PlanId.Load("livorno/dup"),
        By = "operator",
        At = At,
    };

    private static RejectedMapping Rejected => new("strade", "km", IndicatorCode.Load("mb:cycle-paths"), "operator", At);

    private static CityFact Population => new() { Kind = CityFactKind.Population, Value = 157_017m, At = new(2020, 1, 1), Source = "ISTAT" };

    private static SourceDocument Source => new() { Name = "plan.md", MediaType = "text/markdown", Sha256 = "ab", Length = 278_790 };

    private static StoredHeader Header => new(PlanKind.Dup, "Un piano", new() { From = 2020, To = 2022 }, Some.MidYear);

    private static StoredDraft Draft => new(3, Header, new()
    {
        Source = Source,
        Nodes = 1,
        Indicators = 1,
        SpendingRows = 1,
        Diagnostics = 1,
        ImportedAt = At,
        ImportedBy = "operator",
    });

    private static StoredEdition Edition => new(1, Header, Source, Visibility.Public, "operator", At);

    /// <summary>Every member of the format, and every type of value.</summary>
    private static PlanDraft Plan => new()
    {
        City = "istat:049009",
        Kind = PlanKind.Dup,
        Title = "Un piano",
        Period = new() { From = 2020, To = 2022 },
        AsOf = Some.MidYear,
        Nodes =
        [
            new()
            {
                Id = "1.01",
                Level = NodeLevel.OperationalObjective,
                Code = "1.01",
                RawCode = "1.01_OP",
                Title = "Un obiettivo «chiaro»",
                Description = "Due\n\nparagrafi",
                Responsible = ["Ufficio"],
                Missions = ["01"],
                Programmes = ["01.06"],
                Departments = [new() { Name = "Settore", Raw = "SETTORE", Lead = true, Years = [2020, 2021], Line = 3 }],
                Start = new(2020, 1, 1),
                End = new(2020, 12, 31),
                Weight = 80.00m,
                Milestones = [new() { Date = new(2020, 5, 11), Text = "Avvio", Line = 4 }],
                Notes = ["Una nota"],
                Status = new() { AsOf = Some.MidYear, Text = "Fatto", Progress = 75.0m, DeferredTo = new(2020, 12, 31), Line = 5 },
                Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty.Add("sdg", ["11"]),
                Line = 2,
            },
        ],
        Indicators =
        [
            new()
            {
                Id = "i",
                Node = "1.01",
                Label = "Cose fatte",
                Kind = "RESULT",
                Unit = "numero",
                Weight = 20.0m,
                Formula = "fatte / previste",
                Baseline = Figure("5,22%", new PercentValue(5.22m)),
                Targets = [Figure("7/7", new RatioValue(7, 7)), Figure("", new MissingValue()), Figure("-", new NotDueValue())],
                Observations =
                [
                    Figure("N. 3", new NumberValue(3)),
                    Figure("€ 1,50", new MoneyValue(1.50m)),
                    Figure("31/12/2020", new DateValue(new(2020, 12, 31))),
                    Figure("no", new BooleanValue(false)),
                    Figure("parole", new TextValue("parole")),
                    Figure("due e 3%", new CompositeValue([new("cose", new NumberValue(2)), new(null, new PercentValue(3))])),
                    Figure("al 31/12", new DeferredValue(new(2020, 12, 31))),
                ],
                Line = 9,
            },
        ],
        Spending =
        [
            Some.Row("09", "02", 46_510_310.80m, null) with
            {
                Title = "Ambiente",
                Extras = System.Collections.Immutable.ImmutableSortedDictionary<string, decimal>.Empty.Add("Previsioni", 1m),
            },
        ],
        Relations =
        [
            new() { Kind = RelationKind.Fund, Name = "Fondo", Amount = 118_000_000m, Programme = "PON", Period = "2014-2020", Themes = ["clima"], Node = "1.01", Line = 1 },
        ],
        Acts = [new() { Number = "195", Date = new(2020, 11, 13), Body = "Consiglio", Votes = [new() { Subject = "s", Present = 30, For = 18, Against = 11, Abstained = 1 }] }],
        Diagnostics = [new() { Severity = DiagnosticSeverity.Warning, Code = "title-differs", Line = 318, Message = "m", Text = "t" }],
    };

    private static DraftFigure Figure(string raw, IndicatorValue value) => new() { AsOf = Some.MidYear, Raw = raw, Value = value };

    private void Holds<T>(string file, T state)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", file);
        var written = Pretty(_serializer.Serialize(state).ToString());
        if (Environment.GetEnvironmentVariable("MB_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        var golden = File.ReadAllText(path, Encoding.UTF8);
        Assert.Equal(golden, written);
        Assert.Equal(golden, Pretty(_serializer.Serialize(_serializer.Deserialize<T>(BinaryData.FromString(golden))).ToString()));
    }

    private static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(PlanFormat.Options) + "\n";
}
