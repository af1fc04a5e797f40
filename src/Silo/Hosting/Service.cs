using MunicipalBenchmark.GraphQL.Hosting;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Portal.Hosting;
using MunicipalBenchmark.Silo.Health;
using MunicipalBenchmark.Silo.Identity;
using MunicipalBenchmark.Silo.Notifications;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Silo.Templates;
using MunicipalBenchmark.Silo.Uploads;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>The web application that <c>serve</c> runs.</summary>
internal static class Service
{
    // Besides the addresses of the configuration: the operator channel's own listener, last in the list.
    private const string OperatorListener = "http://127.0.0.1:0";

    /// <param name="settings">The configuration.</param>
    /// <param name="adjust">What a measurement changes in the services before they are built.</param>
    public static WebApplication Build(Settings settings, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.AddMunicipalBenchmark(settings);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. settings.Urls, OperatorListener]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<IPrincipalSource, VerifiedPrincipalSource>();
        builder.Services.AddSingleton<ILoopbackAddress, OperatorLoopback>();
        builder.Services.AddSingleton<IMembershipSource, PersonMemberships>();
        builder.Services.AddMunicipalIdentity(builder.Configuration);
        builder.Services.AddMunicipalGraphQL(builder.Configuration);
        builder.Services.AddMunicipalPortal();
        builder.Services.AddSingleton<IUploadedPlans, UploadedPlans>();
        builder.Services.AddHostedService<ForgottenUploads>();
        builder.Services.AddHostedService<SearchDigests>();
        builder.Services.AddSingleton<OperatorAccess>();
        builder.Services.AddSingleton<Readiness>();

        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMunicipalIdentity();
        app.MapHealth();
        app.MapMunicipalIdentity();
        app.MapTemplates();
        app.MapOperator(app.Services.GetRequiredService<OperatorAccess>());
        app.MapMunicipalGraphQL();
        app.MapMunicipalPortal();
        return app;
    }
}
