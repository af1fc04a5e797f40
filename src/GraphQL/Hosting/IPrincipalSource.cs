using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Says who acts in a request. Registered once by whoever knows identities; without one everybody is anonymous.</summary>
public interface IPrincipalSource
{
    /// <summary>The principal of a request, from what the server itself has verified.</summary>
    /// <param name="context">The request.</param>
    Principal PrincipalOf(HttpContext context);
}
