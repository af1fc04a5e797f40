using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>Mail by SMTP.</summary>
internal sealed class SmtpPostOffice(string host, MailOptions options) : IPostOffice
{
    private const int TlsPort = 465;

    public async Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Subject = letter.Subject;
        message.Body = new TextPart("plain") { Text = letter.Text };
        using var client = new SmtpClient();
        var security = !options.Encrypted ? SecureSocketOptions.None : options.Port == TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(host, options.Port, security, cancellationToken).ConfigureAwait(false);
        if (options.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, options.Password ?? string.Empty, cancellationToken).ConfigureAwait(false);
        }

        await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
    }
}
