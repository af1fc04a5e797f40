using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>Mail on its way, off the request: how long a server takes must not tell whether somebody has an account.</summary>
internal sealed partial class MailOutbox(IPostOffice office, ILogger<MailOutbox> log) : BackgroundService
{
    private const int Capacity = 1000;
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(Capacity);

    public void Send(Letter letter)
    {
        if (!_letters.Writer.TryWrite(letter))
        {
            LogFull();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in _letters.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            await DeliverAsync(letter, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await office.DeliverAsync(letter, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e, attempt);
                if (attempt == Tries)
                {
                    return;
                }
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail was dropped: too many are waiting. Check Mail:Host.")]
    private partial void LogFull();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail could not be sent (try {Attempt}). Check the section Mail.")]
    private partial void LogFailed(Exception exception, int attempt);
}
