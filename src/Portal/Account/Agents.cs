namespace MunicipalBenchmark.Portal.Account;

/// <summary>Browsers as people know them; what a browser says of itself names its rivals too.</summary>
internal static class Agents
{
    // Each before those that it also names.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>For example <c>Firefox, Linux</c>; what is not known is shown as it is.</summary>
    /// <param name="agent">The header <c>User-Agent</c>.</param>
    public static string Show(string agent)
    {
        string?[] known = [NameIn(Browsers, agent), NameIn(Systems, agent)];
        return known[0] is null ? agent : string.Join(", ", known.OfType<string>());
    }

    private static string? NameIn((string Mark, string Name)[] names, string agent) =>
        Array.Find(names, name => agent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
