using System.Globalization;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Further browsers of the callers, and further persons with their roles: for forms that sign out, erase or lock whoever sends them.</summary>
internal sealed class StageOthers(Stage stage) : IDisposable
{
    private readonly Dictionary<string, StageCaller> _known = new(StringComparer.Ordinal);
    private readonly List<StageCaller> _browsers = [];
    private int _count;

    /// <summary>Another browser of the same person, newly signed in; of who is not known a new one.</summary>
    public async Task<StageCaller> BrowserAsync(StageCaller caller)
    {
        var browser = caller.Account is null ? StageCaller.Unknown(caller.Name, stage.Address) : await StageCaller.SignInAsync(caller.Name, stage.Address, caller.Account, caller.Email!, null);
        _browsers.Add(browser);
        return browser;
    }

    /// <summary>Another person with the role of this caller, always the same; who is not known is everybody who is not.</summary>
    public async Task<StageCaller> PersonAsync(StageCaller caller)
    {
        if (caller.Account is null)
        {
            return caller;
        }

        if (!_known.TryGetValue(caller.Name, out var other))
        {
            _known[caller.Name] = other = await NewPersonAsync(caller);
        }

        return other;
    }

    /// <summary>Another person with the role of this caller, whom nobody else is given.</summary>
    public async Task<StageCaller> NewPersonAsync(StageCaller caller)
    {
        if (caller.Account is null)
        {
            return caller;
        }

        var other = await stage.AdmitAsync(caller.Name, NewEmail(), withKey: false);
        _browsers.Add(other);
        return other;
    }

    /// <summary>An address that nobody has.</summary>
    public string NewEmail() => string.Create(CultureInfo.InvariantCulture, $"somebody-{Interlocked.Increment(ref _count)}@example.org");

    public void Dispose()
    {
        foreach (var browser in _browsers)
        {
            browser.Dispose();
        }
    }
}
