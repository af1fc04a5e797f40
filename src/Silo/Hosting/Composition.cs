using Microsoft.Extensions.Logging.Console;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Grains.Hosting;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.Silo.Hosting.Samples;
using MunicipalBenchmark.Silo.Identity;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Silo.Operator.Doctor;
using MunicipalBenchmark.Silo.Seeding;
using MunicipalBenchmark.Storage.Hosting;
using Orleans.Configuration;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>Puts the parts of the product together; the same for the service and for a command.</summary>
internal static class Composition
{
    // A busy machine is no broken one: the first import of a new process has taken more than Orleans' half a minute. Questions of readers have a limit of their own.
    private static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    public static void AddMunicipalBenchmark(this IHostApplicationBuilder builder, Settings settings)
    {
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Logging.AddConfiguration(settings.Configuration.GetSection("Logging"));

        // Whatever the settings say: they write whole addresses of requests, which hold authorization codes on the way back from a sign-in.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Warning);

        // Orleans tells in its name which part of a ring is its own, which means nothing to readers of the log.
        builder.Logging.AddFilter("MunicipalBenchmark.Grains.Persons.PersonChangesService", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddMunicipalStorage(settings.Storage);
        services.AddSingleton<IAccountsStore, AccountsStore>();
        services.AddSingleton<IValueReader, CellReader>();
        services.AddMunicipalGrains(builder.Configuration);
        services.AddMunicipalSearch(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.UseMunicipalStorage(settings.Storage);
            silo.UseMunicipalGrains();
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = CallLimit);
        });

        // Behind the silo in the order of starting: the key ring of cookies waits for the accounts' model, which is built beside the silo's start.
        services.AddSingleton<IAdministratorJournal, AdministratorJournal>();
        services.AddSingleton<IPersonalData, ErasedAdministrators>();
        services.AddMunicipalAccounts(builder.Configuration, settings.DataDirectory, settings.Urls[0]);
        services.AddSingleton(new DocumentIntake(settings.DocumentBytes));
        services.AddSingleton<CityAdmission>();
        services.AddSingleton<DeliveryWait>();
        services.AddSingleton<StoreExamination>();
        services.AddSingleton<SearchExamination>();
        services.AddSingleton<SeededPlans>();
        services.AddSingleton<SyntheticLoad>();
        services.AddSingleton<GrainOperator>();
        services.AddSingleton<UserAdmission>();
        services.AddSingleton<ClientAdmission>();
        services.AddSingleton<SampleCities>();
    }
}
