using Microsoft.AspNetCore.Identity;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Names of the authentication schemes, of their cookies and of the paths that the parts of identity and the portal's pages share.</summary>
public static class IdentitySchemes
{
    /// <summary>The default scheme: an API key, else a bearer token, else the portal's session.</summary>
    public const string Default = "mb";

    /// <summary>Machines with a key in the header <see cref="ApiKeyHeader"/>.</summary>
    public const string ApiKey = "mb.api-key";

    /// <summary>Access tokens, of the own authority or of the configured one.</summary>
    public const string Bearer = "mb.bearer";

    /// <summary>The portal's session: a cookie with a random key; tokens stay on the server.</summary>
    public const string Session = "mb.session";

    /// <summary>Signing in to the portal by code flow; challenge this scheme.</summary>
    public const string SignIn = "mb.sign-in";

    /// <summary>The own authority's session: who has given a password or passkey to the sign-in page. Only the authority's endpoints and pages look at it.</summary>
    public static readonly string Authority = IdentityConstants.ApplicationScheme;

    /// <summary>The header of API keys.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    /// <summary>The page that asks who somebody is; takes <c>returnUrl</c>, a local path.</summary>
    public const string SignInPage = "/sign-in";

    /// <summary>Page on which a sign-in ends that did not succeed at the authority; with <see cref="AddressReason"/> where it was for the e-mail address.</summary>
    public const string SignInRefusedPage = "/sign-in/refused";

    /// <summary>The query that says that the authority did not vouch for an e-mail address, or that it belongs to another account.</summary>
    public const string AddressReason = "?reason=address";

    /// <summary>The page that asks whether a client may act for somebody; takes <c>request</c>.</summary>
    public const string ConsentPage = "/consent";

    /// <summary>The page that asks whether to sign out, for whoever was sent there without a reason.</summary>
    public const string SignOutPage = "/sign-out";

    /// <summary>The page that sends a link for a new password.</summary>
    public const string ForgottenPage = "/password";

    /// <summary>The page of invitations, of the first administrator and of forgotten passwords; the code is in the fragment, <c>#code=…</c>.</summary>
    public const string LinkPage = "/setup";

    /// <summary>The page on which a role that was offered by mail is accepted; the token is in the fragment, <c>#code=…</c>.</summary>
    public const string InvitationPage = "/invitation";

    /// <summary>The page of one's saved searches.</summary>
    public const string SearchesPage = "/account/searches";

    /// <summary>The page that stops mail about saved searches, also for who is not signed in; the code is in the fragment, <c>#code=…</c>.</summary>
    public const string StopMailPage = "/searches/stop";
}
