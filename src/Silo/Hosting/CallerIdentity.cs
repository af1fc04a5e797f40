using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>Says who a web request acts for. Until there are accounts that is nobody known, who sees what is public.</summary>
internal sealed class CallerIdentity(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var acting = PrincipalContext.Act(Principal.Anonymous);
        await next(context);
    }
}
