using System.Reflection;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>What a page sends: a form of it, or the answer of its script.</summary>
/// <param name="Name">The page's address and the form's name; of a script the address that it sends to.</param>
/// <param name="StandsOn">The rules, as written.</param>
/// <param name="Cells">A cell for each caller.</param>
internal sealed partial record PortalForm(string Name, string StandsOn, IReadOnlyList<string> Cells)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // On pages that open for anybody; the form itself is only there for somebody signed in.
    private static readonly string[] ForPersons = ["/consent#consent", "/invitation#accept"];

    private static readonly string[] Sources = [.. SourceTree.Files.Where(file => file.StartsWith("src/Portal/", StringComparison.Ordinal))];

    public static IReadOnlyList<PortalForm> All { get; } =
        [.. PortalPage.All.SelectMany(OfPage).Concat(Sources.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(OfScripts)).OrderBy(form => form.Name, StringComparer.Ordinal)];

    /// <summary>Every form that is written in the pages' sources, by its file and name, whether or not a page has it.</summary>
    public static IEnumerable<string> Written => Sources.Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
        .SelectMany(file => Posting().Matches(SourceTree.Read(file)).Select(tag => $"{file}: {Named().Match(tag.Value).Groups["name"].Value}"));

    /// <summary>The forms of a component, in the terms of <see cref="Written"/>.</summary>
    public static IEnumerable<string> WrittenIn(PortalPage page) => FormsOf(page).Select(form => $"{SourceOf(page)}: {form.Name}");

    // Namespaces are folders.
    private static string SourceOf(PortalPage page) => $"src/{page.Component.FullName!["MunicipalBenchmark.".Length..].Replace('.', '/')}.razor";

    private static IEnumerable<(string Name, string Handler)> FormsOf(PortalPage page) =>
        Named().Matches(SourceTree.Read(SourceOf(page))).Select(match => (match.Groups["name"].Value, match.Groups["handler"].Value));

    private static IEnumerable<PortalForm> OfPage(PortalPage page)
    {
        foreach (var (form, handler) in FormsOf(page))
        {
            var name = $"{page.Address}#{form}";
            var reached = Reach.From(page.Component.GetMethod(handler, Declared)!);
            var rules = Requirement.Of(reached);

            // A form with the code of a letter acts as the person that the code was written for.
            var actsForItsCode = reached.Any(method => method.DeclaringType == typeof(PrincipalContext) && method.Name == nameof(PrincipalContext.Act));
            var gate = ForPersons.Contains(name) ? [.. Callers.Cells(new AccessAttribute(AccessRule.Self))] : page.Cells.ToArray();
            var own = actsForItsCode ? gate : [.. Callers.Cells([.. rules.Select(rule => rule.Access)]).Select(page.OfTenant)];
            var stated = page.IsForAdministrators ? "TenantAdministrator" : page.IsClosed || ForPersons.Contains(name) ? "signed in" : actsForItsCode ? "whoever has the code" : "Anyone";
            yield return new(name, string.Join(", ", rules.Where(rule => rule.Restricts).Select(rule => $"{rule.Source}: {rule.RuleText}").Prepend(stated)), [.. gate.Zip(own, (page, rule) => page.Length > 0 && rule.Length > 0 ? "yes" : "")]);
        }
    }

    private static IEnumerable<PortalForm> OfScripts(string file) => Mapped().Matches(SourceTree.Read(file)).Select(match =>
    {
        var isClosed = match.Groups["further"].Value.Contains("RequireAuthorization", StringComparison.Ordinal);
        return new PortalForm(match.Groups["path"].Value, isClosed ? "signed in" : "Anyone", [.. Callers.Cells(isClosed ? [new AccessAttribute(AccessRule.Self)] : []).Select(cell => cell.Length > 0 ? "yes" : "")]);
    });

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Posting();

    [GeneratedRegex("@formname=\"(?<name>\\w+)\" @onsubmit=\"(?<handler>\\w+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("MapPost\\(\"(?<path>[^\"]+)\", \\w+\\)(?<further>.*);", RegexOptions.NonBacktracking)]
    private static partial Regex Mapped();
}
