using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Hosting;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

/// <summary>The test says who calls, in a header; without it nobody is known.</summary>
internal sealed class TestCallers : IPrincipalSource
{
    public const string Header = "Test-Caller";

    public Principal PrincipalOf(HttpContext context) => context.Request.Headers[Header] is [{ } id] ? new(PrincipalKind.User, id) : Principal.Anonymous;
}
