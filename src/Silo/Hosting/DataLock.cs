using System.Diagnostics;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>
/// The right to write a data directory, held by one process at a time. The operating system gives it up when the process ends, however it
/// ends; the file itself is never deleted, since a lock on a deleted file would exclude nobody.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private const string FileName = "mb.lock";

    // EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows: the only failures that mean "held by another".
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a directory that exists, or answers null when another process holds it.</summary>
    /// <exception cref="IOException">The directory cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written by this user.</exception>
    public static DataLock? TryTake(string directory)
    {
        try
        {
            return new(new(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting a little for a command that is finishing; null when another process keeps it.</summary>
    public static async Task<DataLock?> TakeAsync(string directory, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(directory) is { } taken)
            {
                return taken;
            }

            if (watch.Elapsed > Patience)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();
}
