using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Gives an index folder locks that hold.</summary>
internal sealed class ExclusiveLockFactory(string folder) : LockFactory
{
    public override Lock MakeLock(string lockName) => new ExclusiveLock(Path.Combine(folder, lockName));

    public override void ClearLock(string lockName)
    {
        // Never deleted: see ExclusiveLock.
    }
}
