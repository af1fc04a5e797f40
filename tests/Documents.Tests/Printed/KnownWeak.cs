namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>What is known to give less than it should, and how much it gives at least: mending one means taking it out here.</summary>
internal static class KnownWeak
{
    // In low pages cells are cut by the page; without lines short cells of two columns look like columns of text.
    private static readonly Dictionary<string, double> Shares = new(StringComparer.Ordinal)
    {
        ["unruled shared.livorno-dup-2020-2022-attuazione-2020-06-30.part.md browser"] = 0.97,
        ["ruled-low shared.livorno-dup-2020-2022-attuazione-2020-06-30.part.md office"] = 0.97,
        ["ruled-low-heads shared.livorno-dup-2020-2022-attuazione-2020-06-30.part.md office"] = 0.95,

        // A line break inside a paragraph or an item is not yet the beginning of a label of its own.
        ["html 03-labelled-lines-c.md page"] = 0.89,
        ["html shared.torino-recs-2003-11.md page"] = 0.88,
    };

    // Marks of months and labels in running text tell their lines by where the source breaks them, which a page does not keep.
    private static readonly Dictionary<string, double> Everywhere = new(StringComparer.Ordinal)
    {
        ["01-peg-one-line-b.md"] = 0.86,
        ["23-run-together-sheet.md"] = 0.46,
    };

    /// <summary>The least share of fields of a document in a look by a producer.</summary>
    public static double Least(string look, string name, string producer, double usual) =>
        Everywhere.TryGetValue(name, out var least) ? least : Shares.GetValueOrDefault($"{look} {name} {producer}", usual);
}
