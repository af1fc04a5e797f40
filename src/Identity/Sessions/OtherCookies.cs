using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>A request's cookies but those whose name ends so (chunks of one too).</summary>
internal sealed class OtherCookies(IRequestCookieCollection all, string hidden) : IRequestCookieCollection
{
    public int Count => Keys.Count;

    public ICollection<string> Keys => [.. all.Keys.Where(IsShown)];

    public string? this[string key] => IsShown(key) ? all[key] : null;

    public bool ContainsKey(string key) => IsShown(key) && all.ContainsKey(key);

    public bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        value = this[key];
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => all.Where(cookie => IsShown(cookie.Key)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsShown(string key) => !key.Contains(hidden, StringComparison.Ordinal);
}
