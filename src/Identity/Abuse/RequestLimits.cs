using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Abuse;

/// <summary>
/// How often an address, account or key may ask. Queries from this very machine, without a proxy between, are not counted: whoever is on it can do worse.
/// </summary>
internal sealed class RequestLimits(RateLimitsOptions options, ILoopbackAddress loopback) : IDisposable
{
    private const int Segments = 6;
    private const int Ipv6Site = 8;
    private static readonly PathString OwnAccount = "/account";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly PathString[] SignInPaths = [IdentitySchemes.SignInPage, IdentitySchemes.LinkPage, IdentitySchemes.ForgottenPage];

    private readonly PartitionedRateLimiter<Asked> _limiter = PartitionedRateLimiter.Create<Asked, Asked>(
        asked => RateLimitPartition.GetSlidingWindowLimiter(asked, key => new() { PermitLimit = key.PerMinute, Window = Window, SegmentsPerWindow = Segments, QueueLimit = 0 }));

    /// <summary>Counts a request before its caller is known. False: it was answered with 429.</summary>
    public bool TryAddress(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && SignInPaths.Any(path => request.Path.StartsWithSegments(path)))
        {
            return Try(context, new("sign-in", Address(context), options.SignInPerMinute));
        }

        return !request.Path.StartsWithSegments("/connect") || context.Connection.LocalPort == loopback.Value.Port || Try(context, new("token", Address(context), options.TokenPerMinute));
    }

    /// <summary>Counts a request whose caller is known.</summary>
    public bool TryCaller(HttpContext context, Principal principal)
    {
        var path = context.Request.Path;
        var caller = principal.Kind == PrincipalKind.User ? principal.Id : Address(context);
        if (path.StartsWithSegments("/graphql"))
        {
            return (principal.Kind != PrincipalKind.User && IsThisMachine(context)) || Try(context, new("graphql", caller, options.GraphQLPerMinute));
        }

        if (HttpMethods.IsPost(context.Request.Method) && path.StartsWithSegments(OwnAccount))
        {
            // They ask for the password or a code: whoever holds somebody's session guesses no faster than whoever signs in.
            return Try(context, new("account", caller, options.SignInPerMinute));
        }

        return !path.StartsWithSegments("/uploads") || Try(context, new("upload", caller, options.UploadsPerMinute));
    }

    public void Dispose() => _limiter.Dispose();

    private static string Address(HttpContext context)
    {
        // A site has as many IPv6 addresses as it likes under one prefix.
        var address = context.Connection.RemoteIpAddress;
        return address is null ? string.Empty
            : address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6Site))
            : address.MapToIPv4().ToString();
    }

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private bool Try(HttpContext context, Asked asked)
    {
        if (asked.PerMinute <= 0)
        {
            return true;
        }

        using var lease = _limiter.AttemptAcquire(asked);
        if (lease.IsAcquired)
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = (Window.TotalSeconds / Segments).ToString("0", CultureInfo.InvariantCulture);
        return false;
    }

    private sealed record Asked(string What, string Who, int PerMinute);
}
