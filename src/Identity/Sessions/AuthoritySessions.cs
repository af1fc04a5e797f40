using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>
/// Ties the own authority's cookie to a row, without which it is worth nothing. Not by a ticket store: that keeps the session's key when somebody signs
/// in over another's session, by which a planted cookie would become theirs (session fixation).
/// </summary>
internal sealed class AuthoritySessions(SessionRows rows) : CookieAuthenticationEvents
{
    private const int IdBytes = 32;

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var account = context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var items = context.Properties.Items;
        if (items.TryGetValue(SessionItems.Id, out var known) && await rows.ExistsAsync(known!, account).ConfigureAwait(false))
        {
            await rows.ProlongAsync(known!, context.Properties.ExpiresUtc).ConfigureAwait(false);
            return;
        }

        var id = SessionStore.Hash(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)));
        items[SessionItems.Id] = id;
        await rows.AddAsync(id, account, context.Scheme.Name, parent: null, [], context.Properties.ExpiresUtc).ConfigureAwait(false);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account
            || !context.Properties.Items.TryGetValue(SessionItems.Id, out var id)
            || !await rows.ExistsAsync(id!, account).ConfigureAwait(false))
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context).ConfigureAwait(false);
    }

    public override async Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        if (context.ShouldRenew && context.Properties.Items.TryGetValue(SessionItems.Id, out var id))
        {
            await rows.ProlongAsync(id!, null).ConfigureAwait(false);
        }
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var session = await context.HttpContext.AuthenticateAsync(IdentitySchemes.Authority).ConfigureAwait(false);
        if (session.Properties?.Items.TryGetValue(SessionItems.Id, out var id) == true)
        {
            await rows.RemoveAsync(id!).ConfigureAwait(false);
        }
    }
}
