using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>An answer of the service, and the forms that are on it.</summary>
internal sealed partial record WebPage(Uri Address, HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders Content, string Text)
{
    /// <summary>Where a redirect leads; null for none.</summary>
    public string? Location => Headers.Location?.OriginalString;

    /// <summary>Names of the page's forms.</summary>
    public IEnumerable<string> Forms => Form().Matches(Text).Select(form => Handler(form.Value)).OfType<string>();

    /// <summary>The hidden fields of a form, its name and token among them.</summary>
    public Dictionary<string, string> Hidden(string form)
    {
        var found = Form().Matches(Text).Select(match => match.Value).FirstOrDefault(text => Handler(text) == form)
            ?? throw new InvalidOperationException($"{Address} ({Status}) has no form '{form}' but {string.Join(", ", Forms)}.\n{Text}");
        return Input().Matches(found).Select(match => match.Value).Where(input => Attribute(input, "type") == "hidden")
            .GroupBy(input => Attribute(input, "name")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Attribute(group.First(), "value") ?? "", StringComparer.Ordinal);
    }

    /// <summary>Values of the page's buttons of a name.</summary>
    public IEnumerable<string> Buttons(string name) => Button().Matches(Text).Select(match => match.Value).Where(button => Attribute(button, "name") == name).Select(button => Attribute(button, "value")!);

    private static string? Handler(string form) => Input().Matches(form).Select(match => match.Value).Where(input => Attribute(input, "name") == "_handler").Select(input => Attribute(input, "value")).FirstOrDefault();

    private static string? Attribute(string element, string name) =>
        Regex.Match(element, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["value"].Value) : null;

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Input();

    [GeneratedRegex("<button[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Button();
}
