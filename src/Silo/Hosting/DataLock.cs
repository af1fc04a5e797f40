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

    public void Dispose() => _file.Dispose();
}
