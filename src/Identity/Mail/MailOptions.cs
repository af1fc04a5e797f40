namespace MunicipalBenchmark.Identity.Mail;

/// <summary>How mail leaves: configuration section <c>Mail</c>. Without a host, mails are written as files to the folder mail in the data directory.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>SMTP server; none: a file for each mail.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default: 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS, or TLS on port 465). Default: True.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>User name, where the server wants one.</summary>
    public string? User { get; set; }

    /// <summary>The user's password; a secret.</summary>
    public string? Password { get; set; }

    /// <summary>Seconds between two looks for what saved searches found, of which a person gets at most one mail a day; 0: no such mail. Default: 900.</summary>
    public int SearchesSeconds { get; set; } = 900;

    /// <summary>Sender. Default: municipal-benchmark@localhost.</summary>
    public string From { get; set; } = "municipal-benchmark@localhost";
}
