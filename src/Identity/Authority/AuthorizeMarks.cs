using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// What the authorization endpoint remembers of a person's way over the pages and back to it, as parameters that only this installation can write
/// and that are good for a few minutes.
/// </summary>
internal sealed class AuthorizeMarks(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Query parameter: when the person was sent to sign in again.</summary>
    public const string Asked = "mb_asked";

    /// <summary>Query parameter: what the person answered to the consent page.</summary>
    public const string Answer = "mb_answer";

    /// <summary>The answer "no".</summary>
    public const string Denied = "denied";

    /// <summary>The answer "yes", for a client that wants to be asked for anew.</summary>
    public const string Accepted = "accepted";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("mb.authorize");

    /// <summary>Writes a mark for an account and a request.</summary>
    public string Write(string kind, params string[] parts) =>
        _protector.Protect(string.Join('\n', [kind, time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture), .. parts]));

    /// <summary>The parts of a mark of this kind with the instant it was written; null for any other text and for one too old.</summary>
    public (DateTimeOffset At, string[] Parts)? Read(string kind, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(text).Split('\n');
            var at = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return parts[0] == kind && at + Life > time.GetUtcNow() ? (at, parts[2..]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
