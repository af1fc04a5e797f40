using Lock = Lucene.Net.Store.Lock;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// A lock that keeps other processes out on Linux too, where Lucene.NET's own is shared. The file is never deleted, so that nobody locks a file
/// that another one replaced; the end of the process frees it, also by a kill.
/// </summary>
internal sealed class ExclusiveLock(string path) : Lock
{
    private FileStream? _held;

    public override bool Obtain()
    {
        if (_held is not null)
        {
            return false;
        }

        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException exception)
        {
            FailureReason = exception;
            return false;
        }
    }

    public override bool IsLocked() => _held is not null || !IsFree();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _held?.Dispose();
            _held = null;
        }
    }

    private bool IsFree()
    {
        if (!File.Exists(path))
        {
            return true;
        }

        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
