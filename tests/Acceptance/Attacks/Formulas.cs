using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Texts that a spreadsheet program would run, in everything that is exported for one.</summary>
[Collection(nameof(AttackCollection))]
public sealed class Formulas(Target target)
{
    private const string Plan = $"prato/{SmallPlan.Slug}";

    // By the program that reads it: formula, number sign, minus, at sign, tabulator.
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t="];

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task A_plan_exported_as_CSV_holds_no_formula_and_comes_back_as_it_was(string language)
    {
        var texts = await ImportAsync();
        var file = Path.Combine(target.Folder, $"formule-{language}.zip");
        await target.RunAsync("export", Plan, "--draft", "--format", "csv", "--language", language, "--output", file);

        var cells = new List<string>();
        await using (var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
                cells.AddRange(Cells(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), ';'));
            }
        }

        AssertHarmless(cells);
        Assert.Contains(cells, cell => cell.Contains("cmd|", StringComparison.Ordinal));
        await target.RunAsync("import", file, "--city", "prato", "--plan", $"di-nuovo-{language}");
        var again = await target.RunAsync("export", $"prato/di-nuovo-{language}", "--draft", "--format", "json");
        var read = JsonSerializer.Deserialize<JsonElement>(again);
        Assert.Equal(texts["objective"].Trim(), read.GetProperty("nodes")[2].GetProperty("title").GetString());
        Assert.Equal(texts["label"].Trim(), read.GetProperty("indicators")[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_plan_exported_as_a_workbook_holds_texts_and_no_formula_link_or_program()
    {
        await ImportAsync();
        var file = Path.Combine(target.Folder, "formule.xlsx");
        await target.RunAsync("export", Plan, "--draft", "--format", "xlsx", "--output", file);

        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("external", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".bin", StringComparison.Ordinal));
        var found = false;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            var sheet = await System.Xml.Linq.XDocument.LoadAsync(stream, System.Xml.Linq.LoadOptions.None, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName is "f" or "hyperlink" or "oleObject");
            foreach (var cell in sheet.Descendants().Where(element => element.Name.LocalName == "c" && element.Value.Contains("cmd|", StringComparison.Ordinal)))
            {
                found = true;
                Assert.Equal("inlineStr", cell.Attribute("t")?.Value);
            }
        }

        Assert.True(found);
    }

    [Fact]
    public async Task A_journal_exported_as_CSV_holds_no_formula()
    {
        var (evil, subject) = ("=cmd|' /C calc'!A0", target.Ugo.Id);
        await target.Vera.ChangeAsync("addMember", "AddMemberInput", new { tenant = "city/livorno", subject, role = "EDITOR", displayName = evil }, "member { subject }");
        await target.Vera.ChangeAsync("removeMember", "RemoveMemberInput", new { tenant = "city/livorno", subject }, "member { subject }");
        await target.Service.DeliveredAsync(TestContext.Current.CancellationToken);

        var page = await target.Vera.GetAsync("/citta/livorno/registro.csv");
        var command = await target.RunAsync("audit", "export", "livorno", "--format", "csv");

        Assert.Equal(("text/csv", "attachment"), (page.Content.ContentType!.MediaType, page.Content.ContentDisposition!.DispositionType));
        foreach (var text in new[] { page.Text, command })
        {
            Assert.Contains(evil, text, StringComparison.Ordinal);
            AssertHarmless(Cells(text, ','));
        }
    }

    [Fact]
    public async Task A_person_s_data_is_a_download_that_no_program_runs()
    {
        var page = await target.Ugo.GetAsync("/account/data/export");

        Assert.Equal((HttpStatusCode.OK, "application/json", "attachment"), (page.Status, page.Content.ContentType!.MediaType, page.Content.ContentDisposition!.DispositionType));
        Assert.Equal(["nosniff"], page.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("passwordHash", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertHarmless(IReadOnlyCollection<string> cells)
    {
        Assert.True(cells.Count > 20, $"{cells.Count} cells.");
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _));
    }

    /// <summary>The cells of RFC 4180.</summary>
    private static List<string> Cells(string text, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                    continue;
                }

                quoted = !quoted;
            }
            else if (!quoted && (text[i] == separator || text[i] == '\n'))
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return cells;
    }

    private async Task<Dictionary<string, string>> ImportAsync()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await target.ImportAsync("prato", HostilePlan.Json(field => texts[field] = $"{Starts[texts.Count % Starts.Length]}cmd|' /C calc'!A0 {field}"));
        return texts;
    }
}
