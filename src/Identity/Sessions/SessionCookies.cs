using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>The cookies: bound to the host on https, unreadable for scripts, not sent with other sites' posts; what they stand for is on the server.</summary>
internal sealed class SessionCookies(SessionStore sessions, IPublicAddress address, IdentityOptions identity, TimeProvider time) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private static readonly TimeSpan SecondFactorLife = TimeSpan.FromMinutes(5);

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        var secure = address.Value.Scheme == Uri.UriSchemeHttps;
        options.TimeProvider = time;
        options.Cookie.Name = $"{(secure ? "__Host-" : string.Empty)}{NameOf(name)}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.LoginPath = IdentitySchemes.SignInPage;
        options.ExpireTimeSpan = name == IdentityConstants.TwoFactorUserIdScheme ? SecondFactorLife : TimeSpan.FromHours(identity.SessionHours);
        options.SlidingExpiration = name != IdentityConstants.TwoFactorUserIdScheme;
        if (name == IdentitySchemes.Session)
        {
            options.SessionStore = sessions;
            options.ForwardChallenge = IdentitySchemes.SignIn;
        }
        else if (name == IdentityConstants.ApplicationScheme)
        {
            options.EventsType = typeof(AuthoritySessions);
        }
    }

    private static string NameOf(string? scheme) => scheme switch
    {
        IdentitySchemes.Session => "mb.session",
        _ when scheme == IdentityConstants.ApplicationScheme => "mb.authority",
        _ => "mb.second-factor",
    };
}
