namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>A setting that a user may give.</summary>
/// <param name="Key">Its key; one that ends in <c>:*</c> stands for a whole section.</param>
/// <param name="Description">What it does, with its default.</param>
internal sealed record SettingKey(string Key, string Description);

/// <summary>
/// Every setting, so that a misspelt one is refused instead of silently leaving the default in force: a wrong <c>Data:Directory</c> would
/// otherwise open another store.
/// </summary>
internal static class SettingKeys
{
    public const string Urls = "Urls";
    public const string DataDirectory = "Data:Directory";
    public const string ConnectionString = "Storage:ConnectionString";
    public const string Durability = "Storage:Durability";
    public const string ClusterId = "Storage:ClusterId";
    public const string SiloAddress = "Storage:SiloAddress";
    public const string SiloPort = "Storage:SiloPort";
    public const string DocumentBytes = "Limits:DocumentBytes";

    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new(Urls, "addresses to listen on, separated by semicolons (http://localhost:5080)"),
        new(DataDirectory, "folder of the embedded store (./data)"),
        new(ConnectionString, "PostgreSQL instead of the embedded store"),
        new(Durability, "Full or Normal: what an acknowledged write of the embedded store survives (Full)"),
        new(ClusterId, "name of the cluster that silos on one PostgreSQL form (municipal-benchmark)"),
        new(SiloAddress, "IP address at which other silos reach this one, PostgreSQL only (127.0.0.1)"),
        new(SiloPort, "port of the silo, PostgreSQL only (0: any free one)"),
        new(DocumentBytes, "largest document in bytes (20971520)"),
        new("Limits:*", "further limits, by name"),
        new("Benchmark:*", "for example Benchmark:DenominatorToleranceYears (10)"),
        new("GraphQL:*", "limits of the query interface"),
        new("Identity:*", "for example Identity:Authority, a foreign OpenID Connect authority instead of the own one"),
        new("RateLimits:*", "how often who may ask in a minute"),
        new("Mail:*", "for example Mail:Host, an SMTP server; without it mails are files in the data directory"),
        new("Uploads:*", "how much one account may send"),
        new("Search:*", "for example Search:Elasticsearch:Url, instead of the embedded index"),
        new("Audit:*", "how long journals are kept, for example Audit:KeepYears (10)"),
        new("Members:*", "limits of members and invitations, for example Members:InvitationHours (168)"),
        new("Delivery:*", "pace of delivery to the read model"),
        new("Kestrel:*", "certificate of the addresses with https, for example Kestrel:Certificates:Default:Path"),
        new("Logging:*", "for example Logging:LogLevel:Default (Warning)"),
    ];

    public static bool IsKnown(string key) => All.Any(known => known.Key[^1] == '*'
        ? key.StartsWith(known.Key[..^1], StringComparison.OrdinalIgnoreCase) && key.Length > known.Key.Length - 1
        : key.Equals(known.Key, StringComparison.OrdinalIgnoreCase));
}
