using Microsoft.AspNetCore.Identity;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>A person who can sign in. The id never changes and is the key of their memberships; the user name is the e-mail address.</summary>
public sealed class Account : IdentityUser<string>
{
    /// <summary>An account with a new id and no address yet.</summary>
    public Account()
    {
        Id = Guid.NewGuid().ToString("N");
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>The name to show; null where none was given.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether the person runs the installation. Every other role is a membership, kept by the product.</summary>
    public bool IsPlatformAdmin { get; set; }

    /// <summary>The 30-second step of the last one-time code that was taken, so that none is taken twice.</summary>
    public long TotpStep { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
