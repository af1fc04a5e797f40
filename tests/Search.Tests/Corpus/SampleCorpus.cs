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

    private static readonly DateTimeOffset Published = new(2020, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<ImmutableArray<IndexChange>> Lazily = new(() => [.. Samples.Select((sample, number) => Read(File(sample.File), sample.City, sample.Name, sample.Region, number))]);
    private static readonly Lazy<ImmutableArray<IndexChange>> Shared = new(ReadShared);

    /// <summary>One change for each sample plan.</summary>
    public static ImmutableArray<IndexChange> Changes => Lazily.Value;

    /// <summary>All documents.</summary>
    public static IEnumerable<SearchDocument> Documents => Changes.SelectMany(change => change.Documents);

    /// <summary>Sample plans and those of ../shared.</summary>
    public static ImmutableArray<IndexChange> WithShared => [.. Changes, .. Shared.Value];

    private static ImmutableArray<IndexChange> ReadShared() =>
        SharedFolder.File("documents", "livorno-dup-2020-2022-attuazione-2020-06-30.part.md") is { } livorno
            ? [Read(livorno, "livorno", "Livorno", "Toscana", 20, "dup-2020-2022-part")]
            : [];

    private static IndexChange Read(string file, string city, string name, string region, int number, string plan = "dup-2020-2022")
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
        var entry = new CityEntry { Id = CityId.Load(city), Name = name, Kind = CityKind.Municipality, Province = name, Region = region };
        var networks = ImmutableArray.Create(NetworkId.Load("recs"));
        return new IndexChange
        {
            Source = id.Value,
            Version = 1,
            Documents = SearchDocuments.Of(edition, entry, networks, Visibility.Public, [], Published.AddDays(number)),
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
