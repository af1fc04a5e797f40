using System.Collections.Concurrent;
using System.Collections.Immutable;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

/// <summary>What the fake grains know: 250 cities, one plan, one network.</summary>
internal static class World
{
    public const int CityCount = 250;

    /// <summary>The ids of the changes that came, in their order.</summary>
    public static readonly ConcurrentQueue<Guid> Operations = new();

    public static readonly DateTimeOffset At = new(2020, 11, 13, 9, 30, 0, TimeSpan.Zero);

    public static readonly PlanId Plan = PlanId.Load("livorno/dup-2020-2022");

    public static readonly ImmutableArray<CityEntry> Cities =
    [
        City("livorno", "Livorno", 158_493m, "istat:049009"), .. Enumerable.Range(1, CityCount - 1).Select(i => City($"city-{i:000}", $"Paese {i:000}", 1000m + i, $"istat:9{i:00000}")),
    ];

    public static readonly IndicatorDefinition Definition = new()
    {
        Code = IndicatorCode.Load("118:09:committed-rate"),
        Version = 1,
        Name = new("Tasso di impegno", "Commitment rate"),
        Description = new("Impegnato su assestato", "Committed per cent of appropriated"),
        Unit = IndicatorUnit.Percent,
        Polarity = IndicatorPolarity.Higher,
        Mission = "09",
        Measure = Measure.CommittedRate,
        Numerator = IndicatorCode.Load("118:09:committed"),
        Denominator = IndicatorCode.Load("118:09:appropriated"),
        Source = "D.Lgs. 118/2011",
    };

    public static readonly NetworkView Network = new()
    {
        Id = NetworkId.Load("recs"),
        Name = "RECS",
        Members = [new() { City = CityId.Load("livorno"), From = new(2003, 11, 1) }],
    };

    public static readonly Provenance Provenance = new()
    {
        Plan = Plan,
        Edition = 2,
        Document = "dup.md",
        Line = 2901,
        Raw = 48.75m,
        Numerator = 22_673_974.09m,
        Denominator = 46_510_310.80m,
        RecordedAt = At,
    };

    public static readonly EditionContent Edition = new()
    {
        Plan = Plan,
        Number = 2,
        Source = new() { Name = "dup.md", MediaType = "text/markdown", Sha256 = new string('a', 64), Length = 1234 },
        PreparedAt = At,
        Content = new()
        {
            Kind = PlanKind.Dup,
            Title = "Stato di attuazione – «città»",
            Nodes =
            [
                new() { Id = "1", Level = NodeLevel.MandateLine, Title = "Linea", Line = 1 },
                new() { Id = "1.01", Level = NodeLevel.StrategicObjective, Parent = "1", Title = "Strategico", Line = 2 },
                new()
                {
                    Id = "1.01.01", Level = NodeLevel.OperationalObjective, Parent = "1.01", Title = "Operativo", Missions = ["09"],
                    Departments = [new() { Name = "Ambiente", Lead = true, Years = [2020, 2021] }],
                    Status = new() { AsOf = new(2020, 6, 30), Text = "fatto", Progress = 75.0m },
                    Milestones = [new() { Date = new(2020, 5, 11), Text = "avvio" }],
                    Line = 431,
                },
                new() { Id = "1.01.01#1", Level = NodeLevel.Aim, Parent = "1.01.01", Title = "Finalità", Line = 440 },
            ],
            Indicators =
            [
                new()
                {
                    Id = "i1", Node = "1.01.01", Label = "Interventi", Kind = "RESULT",
                    Targets = [Figure("7/7", new RatioValue(7, 7))],
                    Observations =
                    [
                        Figure("N. 3", new NumberValue(3)), Figure("5,22%", new PercentValue(5.22m)), Figure("€ 10", new MoneyValue(10.10m)),
                        Figure("11/5/2020", new DateValue(new(2020, 5, 11))), Figure("sì", new BooleanValue(true)), Figure("parole", new TextValue("parole")),
                        Figure("3 e 4", new CompositeValue([new("a", new NumberValue(3)), new(null, new MissingValue())])),
                        Figure("a dicembre", new DeferredValue(new(2020, 12, 31))), Figure("-", new NotDueValue()), Figure("", new MissingValue()),
                    ],
                },
            ],
            Spending =
            [
                new()
                {
                    Mission = "09", Programme = "02", AsOf = new(2020, 6, 30), Appropriated = 46_510_310.80m, Committed = 22_673_974.09m,
                    Extras = ImmutableSortedDictionary<string, decimal>.Empty.Add("Previsioni", 1.50m),
                },
                new() { Mission = "01", Year = 2020 },
            ],
            Relations = [new() { Kind = RelationKind.PartnerCity, Name = "Bastia", Themes = ["porti"] }],
            Acts = [new() { Number = "195", Date = new(2020, 11, 13), Votes = [new() { Subject = "tutto", Present = 30, For = 18, Against = 11, Abstained = 1 }] }],
            Diagnostics = [new() { Severity = DiagnosticSeverity.Warning, Code = "title-differs", Line = 318, Message = "Two titles." }],
        },
    };

    private static DraftFigure Figure(string raw, IndicatorValue value) => new() { Raw = raw, Value = value, AsOf = new(2020, 6, 30) };

    private static CityEntry City(string id, string name, decimal population, string code) => new()
    {
        Id = CityId.Load(id),
        Name = name,
        Kind = CityKind.Municipality,
        Province = "Livorno",
        Region = "Toscana",
        Population = population,
        PopulationYear = 2020,
        AreaKm2 = 104.5m,
        Latitude = 43.55,
        Longitude = 10.31,
        Codes = [code],
    };
}
