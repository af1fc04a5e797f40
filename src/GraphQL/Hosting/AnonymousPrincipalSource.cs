using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Everybody is anonymous and sees what is public.</summary>
internal sealed class AnonymousPrincipalSource : IPrincipalSource
{
    /// <inheritdoc/>
    public Principal PrincipalOf(HttpContext context) => Principal.Anonymous;
}
