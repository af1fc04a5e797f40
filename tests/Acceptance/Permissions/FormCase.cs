using System.Net;
using MunicipalBenchmark.Acceptance.Attacks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>How a form of the table is sent.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="PrepareAsync">Brings about what must be before, for this caller; may be asked again, and for callers who may not send it.</param>
internal sealed record FormCase(string Name, Func<StageCaller, Task<FormVisit>> PrepareAsync)
{
    private static readonly HttpStatusCode[] Onward = [HttpStatusCode.Found, HttpStatusCode.SeeOther];

    /// <summary>Taken: the answer leads to a page that says so.</summary>
    public static bool Done(WebPage page) => Onward.Contains(page.Status) && page.Location!.Contains("fatto=1", StringComparison.Ordinal);

    /// <summary>Taken: the answer leads there.</summary>
    public static Func<WebPage, bool> LeadsTo(string path) => page => Onward.Contains(page.Status) && new Uri(page.Address, page.Location).PathAndQuery is var way && (path == "/" ? way == path : way.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Taken: the answer has what only the form's work shows.</summary>
    public static Func<WebPage, bool> Shows(string text) => page => page.Status == HttpStatusCode.OK && page.Text.Contains(text, StringComparison.Ordinal) && !page.Text.Contains(Refused, StringComparison.Ordinal);

    /// <summary>Let in, and refused for what is in its fields: where what is asked for is a secret that no test has.</summary>
    public static bool Judged(WebPage page) => page.Status == HttpStatusCode.OK && page.Text.Contains(Refused, StringComparison.Ordinal);

    private const string Refused = "id=\"refused\"";

    /// <summary>A case whose sender is the caller.</summary>
    public static FormCase Of(string name, Func<StageCaller, Task<(string Field, string Value)[]>> fields, Func<WebPage, bool>? isTaken = null, string? path = null) =>
        new(name, async caller => Visit(name, caller, isTaken ?? Done, path, await fields(caller)));

    /// <summary>A case whose sender is the caller, the same every time.</summary>
    public static FormCase Of(string name, Func<WebPage, bool> isTaken, params (string Field, string Value)[] fields) => new(name, caller => Task.FromResult(Visit(name, caller, isTaken, null, fields)));

    /// <summary>The sending of a form, at the address of its page if no other is given.</summary>
    public static FormVisit Visit(string name, StageCaller sender, Func<WebPage, bool> isTaken, string? path, params (string Field, string Value)[] fields)
    {
        var parts = name.Split('#');
        var address = parts[0].Replace("{City}", Stage.City.Value, StringComparison.Ordinal).Replace("{Network}", Stage.Network.Value, StringComparison.Ordinal);
        Assert.False(address.Contains('{', StringComparison.Ordinal), $"'{name}' has a parameter that nobody gives here.");
        return new(sender, path ?? address, parts.Length > 1 ? parts[1] : null, [.. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))], isTaken);
    }
}
