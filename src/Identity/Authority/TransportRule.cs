using System.Net;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// The authority speaks https; without it only to somebody on this very machine. OpenIddict's own switch would allow http to all.
/// </summary>
internal sealed class TransportRule : IOpenIddictServerHandler<ProcessRequestContext>
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessRequestContext>()
        .AddFilter<OpenIddictServerAspNetCoreHandlerFilters.RequireHttpRequest>()
        .UseSingletonHandler<TransportRule>()
        .SetOrder(OpenIddictServerAspNetCoreHandlers.ValidateTransportSecurityRequirement.Descriptor.Order)
        .Build();

    public ValueTask HandleAsync(ProcessRequestContext context)
    {
        if (context.EndpointType != OpenIddictServerEndpointType.Unknown && context.Transaction.GetHttpRequest() is { } request && !IsAllowed(request))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "This server requires HTTPS. Without it it answers only requests from its own machine to localhost.");
        }

        return ValueTask.CompletedTask;
    }

    internal static bool IsAllowed(HttpRequest request) =>
        request.IsHttps
        || (IsLoopback(request.HttpContext.Connection.RemoteIpAddress)
            && IsLoopback(request.HttpContext.Connection.LocalIpAddress)
            && Loopback.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !Forwarding.Any(request.Headers.ContainsKey));

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
