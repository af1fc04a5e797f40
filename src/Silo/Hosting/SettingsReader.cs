using System.Globalization;
using System.Net;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>Reads and validates the configuration: appsettings.json beside the program, then <c>MB__Section__Name</c>, then the command line.</summary>
internal static class SettingsReader
{
    private const string Prefix = "MB__";
    private const long DefaultDocumentBytes = 20 * 1024 * 1024;

    // The whole document is held in memory, as one array.
    private const long MaximumDocumentBytes = 512 * 1024 * 1024;

    public static Outcome<Settings> Read(IReadOnlyDictionary<string, string?> commandLine)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        if (environment.AsEnumerable().FirstOrDefault(pair => pair.Value is not null && !SettingKeys.IsKnown(pair.Key)) is { Key: { } unknown })
        {
            return Refuse(
                "setting-unknown",
                unknown,
                $"The environment variable {Prefix}{unknown.Replace(":", "__", StringComparison.Ordinal)} is no setting. Remove or correct it; `mb --help` lists the settings.");
        }

        return Read(new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddConfiguration(environment)
            .AddInMemoryCollection(commandLine)
            .Build());
    }

    internal static Outcome<Settings> Read(IConfiguration configuration)
    {
        var directory = configuration[SettingKeys.DataDirectory] ?? "./data";
        if (string.IsNullOrWhiteSpace(directory) || File.Exists(directory))
        {
            return Refuse("setting-invalid", SettingKeys.DataDirectory, $"Data:Directory '{directory}' is no folder. Give the path of a folder; it is created if absent.");
        }

        var urls = (configuration[SettingKeys.Urls] ?? "http://localhost:5080").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0 || urls.FirstOrDefault(url => !IsAddress(url)) is not null)
        {
            return Refuse("setting-invalid", SettingKeys.Urls, $"Urls '{configuration[SettingKeys.Urls]}' holds no address like http://localhost:5080. Give one or several, separated by semicolons.");
        }

        if (!TryRead(configuration, SettingKeys.DocumentBytes, DefaultDocumentBytes, out var documentBytes) || documentBytes is < 1 or > MaximumDocumentBytes)
        {
            return Refuse("setting-invalid", SettingKeys.DocumentBytes, $"Limits:DocumentBytes '{configuration[SettingKeys.DocumentBytes]}' is no number from 1 to {MaximumDocumentBytes}.");
        }

        var storage = ReadStorage(configuration, directory);
        return storage.IsDone
            ? new Settings { Configuration = configuration, Storage = storage.Value, Urls = urls, DocumentBytes = documentBytes }
            : storage.Refusal;
    }

    private static Outcome<StorageOptions> ReadStorage(IConfiguration configuration, string directory)
    {
        var durability = configuration[SettingKeys.Durability] ?? nameof(Durability.Full);
        if (!Enum.TryParse<Durability>(durability, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
        {
            return Refuse("setting-invalid", SettingKeys.Durability, $"Storage:Durability '{durability}' is neither Full nor Normal.");
        }

        if (!IPAddress.TryParse(configuration[SettingKeys.SiloAddress] ?? "127.0.0.1", out var address))
        {
            return Refuse("setting-invalid", SettingKeys.SiloAddress, $"Storage:SiloAddress '{configuration[SettingKeys.SiloAddress]}' is no IP address.");
        }

        if (!TryRead(configuration, SettingKeys.SiloPort, 0, out var port) || port is < 0 or > 65535)
        {
            return Refuse("setting-invalid", SettingKeys.SiloPort, $"Storage:SiloPort '{configuration[SettingKeys.SiloPort]}' is no port: 0 to 65535.");
        }

        var connectionString = configuration[SettingKeys.ConnectionString];
        return new StorageOptions
        {
            DataDirectory = Path.GetFullPath(directory),
            ConnectionString = string.IsNullOrWhiteSpace(connectionString) ? null : connectionString,
            Durability = parsed,
            ClusterId = configuration[SettingKeys.ClusterId] is { Length: > 0 } cluster ? cluster : StorageOptions.ServiceId,
            SiloAddress = address,
            SiloPort = (int)port,
        };
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool TryRead(IConfiguration configuration, string key, long fallback, out long value)
    {
        value = fallback;
        return configuration[key] is not { Length: > 0 } text || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static Refusal Refuse(string code, string key, string message) => new(code, message) { Fields = [key] };
}
