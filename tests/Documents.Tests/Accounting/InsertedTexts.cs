using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Documents.Tests.Layouts;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Accounting;

/// <summary>A text put into a document at a random place is in the draft or quoted by a diagnostic, in every family.</summary>
public sealed partial class InsertedTexts(ITestOutputHelper output)
{
    private const int PlacesOfOurs = 12;
    private const int PlacesOfShared = 5;

    public static TheoryData<string> Samples =>
    [
        .. Directory.EnumerateFiles(Some.RepositoryFile("samples"), "*.md", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) is not ("README.md" or "20-bulk-and-matrices.md"))
            .Select(static file => Path.GetRelativePath(Some.RepositoryFile("samples"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Shared =>
    [
        "livorno-dup-2020-2022-attuazione-2020-06-30.part.md", "firenze-peg-2020-z511.md", "firenze-metropolitana-dup-2022-2024.md", "bologna-azione-internazionale-2024-2027.md", "torino-recs-2003-11.md",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void never_vanish_from_our_samples(string sample) => Check(File.ReadAllText(Some.RepositoryFile(["samples", .. sample.Split('/')])), PlacesOfOurs);

    [Theory]
    [MemberData(nameof(Shared))]
    public void never_vanish_from_real_documents(string name)
    {
        var file = SharedFolder.File("documents", name);
        Assert.SkipWhen(file is null, SharedFolder.SkipReason);
        Check(File.ReadAllText(file), PlacesOfShared);
    }

    [Theory]
    [InlineData("22-english-plan", "Due date: 30/06/2024", " subject to the zebrato grant")]
    [InlineData("22-english-plan", "Due date: 31/12/2025", ", zebrato delayed by the contractor")]
    public void of_a_date_stay(string sample, string line, string tail)
    {
        var text = LayoutSample.Text(sample).Replace(line, line + tail, StringComparison.Ordinal);
        Assert.Contains("zebrato", PlanFormat.Write(Some.Draft(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void whose_words_stand_elsewhere_in_the_document_are_told()
    {
        const string note = "Nota: nel programma non è compreso il mutuo";
        var lines = File.ReadAllLines(Some.RepositoryFile("samples", "livorno", "dup-2020-2022.md")).ToList();
        var row = lines.FindIndex(static line => line.Contains("Assestato", StringComparison.Ordinal));
        var cells = lines[row].Contains('\t') ? note + new string('\t', lines[row].Count(static character => character == '\t')) : $"| {note} {string.Concat(Enumerable.Repeat("| ", lines[row].Count(static character => character == '|') - 2))}|";
        lines.Insert(row + 3, cells);
        var told = Some.Draft(string.Join('\n', lines)).Diagnostics.Where(diagnostic => diagnostic.Line == row + 4 && diagnostic.Text is not null);
        Assert.Contains(told, static diagnostic => diagnostic.Text!.Contains("compreso il mutuo", StringComparison.Ordinal));
    }

    private void Check(string text, int places)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var lost = new List<string>();
        for (var seed = 0; seed < places; seed++)
        {
            var random = new Random((seed * 7919) + lines.Length);
            var mark = "qwx" + string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bcdfglmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}"));
            var broken = Insert(lines, random.Next(Math.Min(3, lines.Length - 1), lines.Length), mark, seed % 5);
            if (broken is null || Some.Read(string.Join('\n', broken)).Value?.Draft is not { } draft)
            {
                continue;
            }

            if (!PlanFormat.Write(draft).Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                lost.Add(Array.Find(broken, line => line.Contains(mark, StringComparison.OrdinalIgnoreCase))!);
            }

            var (all, parts) = ReadingSummaries.Of(draft);
            Assert.All(parts, part => Assert.InRange(part, 0, all));
            Assert.Equal(all, parts.Sum());
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lost.Count} of {places} lost"));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    /// <summary>A sentence, a tail of a line, a row with a lone cell, a lone line, or a tail of a date or amount.</summary>
    private static string[]? Insert(string[] lines, int place, string mark, int kind)
    {
        switch (kind)
        {
            case 0:
                return [.. lines[..place], "", $"Frase {mark} aggiunta qui, che parla di una cosa importante per la città e per i suoi quartieri.", "", .. lines[place..]];
            case 1:
                return Change(lines, place, static line => line.Length > 0 && line[0] is not ('|' or '#') && !line.EndsWith('*') && !line.Contains('\t') && !line.StartsWith("---", StringComparison.Ordinal), line => [$"{line.TrimEnd()} Inoltre {mark}."]);
            case 2:
                return Change(lines, place, static line => line.StartsWith('|') || line.Contains('\t'), line => [line, Row(line, mark)])
                    ?? [.. lines[..place], $"- voce {mark} di elenco", .. lines[place..]];
            case 3:
                return [.. lines[..place], "", $"Q{mark[1..]}", "", .. lines[place..]];
            default:
                return Change(lines, place, static line => DateOrAmount().IsMatch(line) && !line.StartsWith("Pagina creata", StringComparison.Ordinal), line => [Behind(line, DateOrAmount().Matches(line)[^1], $" salvo {mark} della gara")]);
        }
    }

    private static string Behind(string line, Match match, string tail) => line.Insert(match.Index + match.Length, tail);

    private static string Row(string line, string mark) => line.StartsWith('|')
        ? $"| {mark} nuova voce {string.Concat(Enumerable.Repeat("| ", Math.Max(1, line.Count(static character => character == '|') - 2)))}|"
        : $"{mark} nuova voce{new string('\t', line.Count(static character => character == '\t'))}";

    /// <summary>The first line from a place on that can be changed, changed; null where none can.</summary>
    private static string[]? Change(string[] lines, int place, Func<string, bool> can, Func<string, string[]> change)
    {
        for (var step = 0; step < lines.Length; step++)
        {
            var at = (place + step) % lines.Length;
            if (can(lines[at].TrimEnd()))
            {
                return [.. lines[..at], .. change(lines[at]), .. lines[(at + 1)..]];
            }
        }

        return null;
    }

    [GeneratedRegex(@"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9],[0-9][0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex DateOrAmount();
}
