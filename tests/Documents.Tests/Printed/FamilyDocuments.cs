using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>Documents of each family as text: our samples, and the shared ones where they are.</summary>
internal static class FamilyDocuments
{
    private static readonly string[] Samples =
    [
        "livorno/dup-2020-2022.md", "bologna/dup-2020-2022.md", "firenze/peg-2020-z900.md", "firenze-metropolitana/dup-2022-2024.md", "prato/piano-strategico-2024-2030.md",
        "volterra/carta-citta-dei-mestieri.md",
    ];

    // The text of the narrative plan of Bologna has no sign of what is a heading; as PDF it is compared by SharedPdfs.
    private static readonly string[] Shared =
    [
        "livorno-dup-2020-2022-attuazione-2020-06-30.part.md", "firenze-peg-2020-z511.md", "firenze-metropolitana-dup-2022-2024.md",
        "torino-recs-2003-11.md",
    ];

    /// <summary>The documents by a name that is a file name, too.</summary>
    public static IEnumerable<(string Name, byte[] Text)> All =>
    [
        .. Samples.Select(static sample => (sample.Replace('/', '.'), File.ReadAllBytes(Some.RepositoryFile(["samples", .. sample.Split('/')])))),
        .. Directory.EnumerateFiles(Some.RepositoryFile("samples", "layouts"), "*.json").Order(StringComparer.Ordinal).Select(static file => Path.ChangeExtension(file, "md")).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        .. Shared.Select(static name => (Name: $"shared.{name}", File: SharedFolder.File("documents", name))).Where(static entry => entry.File is not null).Select(static entry => (entry.Name, File.ReadAllBytes(entry.File!))),
    ];
}
