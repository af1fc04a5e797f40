using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Mail;
using MunicipalBenchmark.Identity.Store;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Accounts and clients without a web server: what a command needs too.</summary>
public static class AccountServices
{
    private const int MinimumPassword = 12;
    private const int MaximumTries = 10;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>Adds accounts, their links and mail, and the own authority's list of clients. Needs an <see cref="IAccountsStore"/>; an <see cref="IAdministratorJournal"/> that was registered before is used.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration; sections <c>Identity</c> and <c>Mail</c> are read.</param>
    /// <param name="dataDirectory">Where the master key and the mail folder are by default.</param>
    /// <param name="firstUrl">The first address that the service listens on, for links.</param>
    public static IServiceCollection AddMunicipalAccounts(this IServiceCollection services, IConfiguration configuration, string dataDirectory, string firstUrl)
    {
        var options = configuration.GetSection(IdentityOptions.Section).Get<IdentityOptions>() ?? new();
        var mail = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new();
        services.AddSingleton(options);
        services.AddSingleton(mail);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => MasterKey.Open(Path.GetFullPath(options.MasterKeyFile ?? Path.Combine(dataDirectory, "identity.key"))));
        services.AddSingleton<IPublicAddress>(provider => new PublicAddress(options, firstUrl, provider.GetService<IServer>()));
        services.AddDbContext<AccountsContext>(
            (provider, builder) =>
            {
                var store = provider.GetRequiredService<IAccountsStore>();
                store.Use(builder);
                builder.AddInterceptors(new WriteTurns(store));
            },
            ServiceLifetime.Scoped,
            ServiceLifetime.Scoped);
        services.AddHostedService<AccountsModel>();
        services.AddSingleton<Generations>();
        services.AddSingleton<PlatformAdmins>();
        services.TryAddSingleton<IAdministratorJournal, NoAdministratorJournal>();
        services.AddSingleton<IPostOffice>(provider => mail.Host is { Length: > 0 } host
            ? new SmtpPostOffice(host, mail)
            : new FolderPostOffice(Path.Combine(dataDirectory, "mail"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MailOutbox>();
        services.AddHostedService(provider => provider.GetRequiredService<MailOutbox>());
        services.AddSingleton(provider => new SearchMail(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<MailOutbox>(),
            provider.GetRequiredService<IPublicAddress>(),
            provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddDataProtection().SetApplicationName("municipal-benchmark");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(ring =>
        {
            ring.XmlRepository = new KeyRing(provider.GetRequiredService<IServiceScopeFactory>());
            ring.XmlEncryptor = new KeyRingEncryptor(provider.GetRequiredService<MasterKey>());
        }));
        services.AddIdentityCore<Account>(Configure).AddUserStore<AccountStore>().AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(provider => new AccountLinks(
            provider.GetRequiredService<AccountsContext>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<PlatformAdmins>(),
            provider.GetRequiredService<IAdministratorJournal>(),
            options,
            provider.GetRequiredService<IPublicAddress>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IAccounts, AccountService>();
        services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<AccountsContext>());
        if (options.Authority is not { Length: > 0 })
        {
            services.AddScoped(provider => new Clients(provider.GetRequiredService<IOpenIddictApplicationManager>(), provider.GetRequiredService<Generations>()));
        }

        return services;
    }

    private static void Configure(Microsoft.AspNetCore.Identity.IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;

        // Any address may be a user name; it is judged as an address.
        identity.User.AllowedUserNameCharacters = string.Empty;

        // Length, not composition (NIST SP 800-63B, 3.1.1).
        identity.Password.RequiredLength = MinimumPassword;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = MaximumTries;
        identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
        identity.Lockout.AllowedForNewUsers = true;
    }
}
