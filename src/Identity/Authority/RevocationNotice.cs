using MunicipalBenchmark.Identity.Store;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>After a client revoked a token, what this and other processes remember of it is dropped.</summary>
internal sealed class RevocationNotice(Generations generations) : IOpenIddictServerHandler<ApplyRevocationResponseContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ApplyRevocationResponseContext>()
        .UseSingletonHandler<RevocationNotice>()
        .SetOrder(int.MinValue)
        .Build();

    public async ValueTask HandleAsync(ApplyRevocationResponseContext context)
    {
        if (string.IsNullOrEmpty(context.Response.Error))
        {
            await generations.AdvanceAsync(context.CancellationToken).ConfigureAwait(false);
        }
    }
}
