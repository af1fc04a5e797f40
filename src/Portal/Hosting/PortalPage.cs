namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>Marks an endpoint as a page: it gets the pages' language, content policy and caller.</summary>
internal sealed class PortalPage
{
    public static readonly PortalPage Instance = new();
}
