using System.Diagnostics;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>
/// Opens the way to the store. The lock on the data directory says whether a service runs, not the service file, which a killed service leaves
/// behind: if the lock is free, the file is stale. So there is never a second writer on an embedded store.
/// </summary>
internal static class OperatorDoor
{
    // A service that is starting, or another command that is at work, holds the lock without answering yet.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Goes through the running service, or opens the store in this process. Refusal: <c>store-busy</c>.</summary>
    /// <exception cref="Exception">The store cannot be opened.</exception>
    public static async Task<Outcome<OperatorSession>> OpenAsync(Settings settings, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataDirectory);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (DataLock.TryTake(settings.DataDirectory) is { } taken)
            {
                return await OpenStoreAsync(settings, taken, cancellationToken);
            }

            if (await FindServiceAsync(settings.DataDirectory, cancellationToken) is { } session)
            {
                return session;
            }

            if (watch.Elapsed > Patience)
            {
                return new Refusal(
                    "store-busy",
                    $"Another mb process holds {settings.DataDirectory} and does not answer: it is starting, stopping or runs a long command. Try again when it is done.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<OperatorSession?> FindServiceAsync(string directory, CancellationToken cancellationToken)
    {
        if (ServiceFile.Read(directory) is not { } service)
        {
            return null;
        }

        var client = new HttpOperator(service);
        if (await client.AnswersAsync(cancellationToken))
        {
            return new(client, service, () =>
            {
                client.Dispose();
                return ValueTask.CompletedTask;
            });
        }

        client.Dispose();
        return null;
    }

    private static async Task<OperatorSession> OpenStoreAsync(Settings settings, DataLock taken, CancellationToken cancellationToken)
    {
        if (!settings.IsEmbedded)
        {
            // A database server has many writers: the command joins them, and a service may start meanwhile.
            taken.Dispose();
        }

        try
        {
            var silo = await CommandSilo.StartAsync(settings, cancellationToken);
            return new(silo.Services.GetRequiredService<GrainOperator>(), service: null, async () =>
            {
                await silo.DisposeAsync();
                taken.Dispose();
            });
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }
}
