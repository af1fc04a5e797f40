using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Portal.Localisation;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Portal.Tests.Localisation;

public sealed partial class PageTexts
{
    private static readonly ResourceManager Resources = new(typeof(Texts).FullName!, typeof(Texts).Assembly);

    [Fact]
    public void are_there_in_both_languages() => Assert.Equal(NamesIn(""), NamesIn("en"));

    [Fact]
    public void take_the_same_figures_in_both_languages() =>
        Assert.All(NamesIn(""), name => Assert.Equal(Figures(In("", name)), Figures(In("en", name))));

    [Fact]
    public void are_there_for_every_name_that_a_page_uses_and_for_no_other()
    {
        var pages = Directory.EnumerateFiles(RepositoryFolder.Path("src/Portal"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
        var used = pages.SelectMany(page => UsedText().Matches(File.ReadAllText(page))).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(NamesIn(""), used.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NamesIn(string culture) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);

    private static string In(string culture, string name) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!.GetString(name)!;

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("""\bT\["(?<name>[A-Za-z0-9]+)"[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsedText();

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
