using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Hosting;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Tells GraphQL who acts: whom the identity middleware found.</summary>
internal sealed class VerifiedPrincipalSource : IPrincipalSource
{
    public Principal PrincipalOf(HttpContext context) => RequestPrincipal.Of(context);
}
