using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.SignIn;

/// <summary>Where the browser goes once somebody is signed in at the authority.</summary>
internal static class SignInReturn
{
    private const string Account = "/account";
    private const string Authorization = "/connect/";

    /// <summary>Too many wrong tries.</summary>
    public static readonly Refusal LockedOut = new("locked-out", "Too many wrong tries: the account is closed for some minutes.");

    /// <summary>The page to come to: the one that was asked for, where it is ours, else the account.</summary>
    public static string Of(string? asked) => LocalAddress.Of(asked) is { Length: > 1 } page ? page : Account;

    /// <summary>
    /// The way there. To the authorization endpoint over a page that goes on by itself: a redirect from a form on to another site, where the client may
    /// be, is what the form's content policy forbids.
    /// </summary>
    public static string Way(string page) =>
        page.StartsWith(Authorization, StringComparison.OrdinalIgnoreCase) ? $"/sign-in/done{QueryString.Create("returnUrl", page)}" : page;
}
