using System.Globalization;
using MunicipalBenchmark.Identity.Accounts;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>The texts of mails, in English and Italian at once, since the reader's language is not known yet.</summary>
internal static class Letters
{
    public static Letter Invitation(string to, AccountLink link) => new(to, "Invitation / Invito", string.Create(CultureInfo.InvariantCulture,
        $"""
        You were invited to MunicipalBenchmark. Choose a password here, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC:
        Ha ricevuto un invito a MunicipalBenchmark. Scelga qui una password, entro il {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC:

        {link.Address}

        """));

    public static Letter PasswordReset(string to, AccountLink link) => new(to, "New password / Nuova password", string.Create(CultureInfo.InvariantCulture,
        $"""
        Choose a new password for MunicipalBenchmark here, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC. If you did not ask for it, do nothing.
        Scelga qui una nuova password per MunicipalBenchmark, entro il {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC. Se non l'ha chiesta, ignori questo messaggio.

        {link.Address}

        """));

    public static Letter Role(string to, string tenant, Uri accept, AccountLink? link) => new(to, "Invitation / Invito", string.Create(CultureInfo.InvariantCulture,
        $"""
        You were invited to work for {tenant} on MunicipalBenchmark.
        È stato invitato a lavorare per {tenant} su MunicipalBenchmark.
        {(link is null ? string.Empty : $"""

        1. Choose a password, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC / Scelga una password:
        {link.Address}

        2. Then:
        """)}
        Accept here / Accetti qui:
        {accept}

        """));
}
