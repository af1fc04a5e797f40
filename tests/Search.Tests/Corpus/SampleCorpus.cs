using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Corpus;

/// <summary>The sample documents of the repository as the index gets them; with them, where they are, the documents of ../shared.</summary>
internal static class SampleCorpus
{
    private static readonly (string City, string Name, string Region, string File)[] Samples =
    [
        ("bologna", "Bologna", "Emilia-Romagna", "bologna/dup-2020-2022.md"),
        ("firenze", "Firenze", "Toscana", "firenze/dup-2020-2022.md"),
        ("livorno", "Livorno", "Toscana", "livorno/dup-2020-2022.md"),
        ("matera", "Matera", "Basilicata", "matera/dup-2020-2022.md"),
        ("parma", "Parma", "Emilia-Romagna", "parma/dup-2020-2022.json"),
        ("pesaro", "Pesaro", "Marche", "pesaro/dup-2020-2022.md"),
        ("prato", "Prato", "Toscana", "prato/dup-2020-2022.md"),
        ("torino", "Torino", "Piemonte", "torino/dup-2020-2022.md"),
        ("volterra", "Volterra", "Toscana", "volterra/dup-2020-2022.md"),
    ];

    // Other kinds of documents: a strategic plan, a charter, objective sheets, a table, an English plan and further layouts.
    private static readonly (string City, string Name, string? Region, string Plan, string Language, string File)[] Kinds =
    [
        ("prato", "Prato", "Toscana", "piano-strategico-2024-2030", "it", "prato/piano-strategico-2024-2030.md"),
        ("volterra", "Volterra", "Toscana", "carta-citta-dei-mestieri", "it", "volterra/carta-citta-dei-mestieri.md"),
        ("firenze", "Firenze", "Toscana", "peg-2020-z900", "it", "firenze/peg-2020-z900.md"),
        ("firenze-metropolitana", "Firenze", "Toscana", "dup-2022-2024", "it", "firenze-metropolitana/dup-2022-2024.md"),
        ("pesaro", "Pesaro", "Marche", "piano-mobilita-lenta-2024-2026", "it", "pesaro/piano-mobilita-lenta-2024-2026.xlsx"),
        ("layout-04", "Layout 04", null, "dup-2021-2023", "it", "layouts/04-mission-programme-objectives.md"),
        ("layout-14", "Layout 14", null, "piao-2023-2025", "it", "layouts/14-public-value.md"),
        ("layout-16", "Layout 16", null, "paes-2014", "it", "layouts/16-action-sheets.md"),
        ("layout-18", "Layout 18", null, "strategico-2015-2030", "it", "layouts/18-strategic-plan.md"),
        ("layout-22", "Layout 22", null, "plan-2023-2027", "en", "layouts/22-english-plan.md"),
        ("layout-25", "Layout 25", null, "goals-2024-2027", "en", "layouts/25-announced-goals.md"),
    ];

    private static readonly (string City, string Name, string Region, string Plan, string File)[] SharedFiles =
    [
        ("livorno", "Livorno", "Toscana", "dup-2020-2022-part", "livorno-dup-2020-2022-attuazione-2020-06-30.part.md"),
        ("bologna", "Bologna", "Emilia-Romagna", "azione-internazionale-2024-2027", "bologna-azione-internazionale-2024-2027.md"),
        ("firenze", "Firenze", "Toscana", "peg-2020-z511", "firenze-peg-2020-z511.md"),
        ("firenze-metropolitana", "Firenze", "Toscana", "dup-2022-2024-part", "firenze-metropolitana-dup-2022-2024.md"),
        ("torino", "Torino", "Piemonte", "recs-2003-11", "torino-recs-2003-11.md"),
    ];

    private static readonly DateTimeOffset Published = new(2020, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<ImmutableArray<IndexChange>> Lazily = new(() => [.. Samples.Select((sample, number) => Read(File(sample.File), sample.City, sample.Name, sample.Region, number))]);
    private static readonly Lazy<ImmutableArray<IndexChange>> OtherKinds = new(() => [.. Kinds.Select((kind, number) => Read(File(kind.File), kind.City, kind.Name, kind.Region, 9 + number, kind.Plan, kind.Language))]);
    private static readonly Lazy<ImmutableArray<IndexChange>> Shared = new(ReadShared);

    /// <summary>One change for each sample plan.</summary>
    public static ImmutableArray<IndexChange> Changes => Lazily.Value;

    /// <summary>All documents.</summary>
    public static IEnumerable<SearchDocument> Documents => Changes.SelectMany(change => change.Documents);

    /// <summary>Sample plans and samples of other kinds of documents.</summary>
    public static ImmutableArray<IndexChange> OfAllKinds => [.. Changes, .. OtherKinds.Value];

    /// <summary>All of these and, where they are, the documents of ../shared.</summary>
    public static ImmutableArray<IndexChange> WithShared => [.. OfAllKinds, .. Shared.Value];

    private static ImmutableArray<IndexChange> ReadShared() =>
    [
        .. SharedFiles
            .Select((shared, number) => SharedFolder.File("documents", shared.File) is { } file ? Read(file, shared.City, shared.Name, shared.Region, 20 + number, shared.Plan) : null)
            .OfType<IndexChange>(),
    ];

    private static IndexChange Read(string file, string city, string name, string? region, int number, string plan = "dup-2020-2022", string language = "it")
    {
        var read = DocumentReader.Read(System.IO.File.ReadAllBytes(file), Path.GetFileName(file), new ReaderLimits());
        var id = PlanId.Load($"{city}/{plan}");
        var edition = new EditionContent
        {
            Plan = id,
            Number = 1,
            Content = read.Value?.Draft ?? throw new InvalidOperationException($"{file}: {read.Refusal?.Message}"),
            Source = new SourceDocument { Name = Path.GetFileName(file), MediaType = "text/markdown", Sha256 = new string('0', 64), Length = 1 },
            PreparedAt = Published,
        };
        var entry = new CityEntry { Id = CityId.Load(city), Name = name, Kind = CityKind.Municipality, Province = name, Region = region ?? "" };
        var networks = ImmutableArray.Create(NetworkId.Load("recs"));
        return new IndexChange
        {
            Source = id.Value,
            Version = 1,
            Documents = SearchDocuments.Of(edition, entry, networks, Visibility.Public, [], Published.AddDays(number), language),
        };
    }

    private static string File(string sample)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "samples", sample);
            if (System.IO.File.Exists(file))
            {
                return file;
            }
        }

        throw new InvalidOperationException($"The sample {sample} is not above the test's folder.");
    }
}
