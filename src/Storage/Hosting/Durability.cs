namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>
/// What the embedded store (SQLite) promises about a write once it is acknowledged. Killing the process loses nothing under either value, since the
/// operating system already holds what was written; the difference is a power cut or a crash of the operating system. PostgreSQL has its own
/// settings for this and ignores ours.
/// </summary>
public enum Durability
{
    /// <summary>An acknowledged state write is on the disk: a power cut loses nothing that was acknowledged. Writes that wait together share one synchronisation.</summary>
    Full = 0,

    /// <summary>A power cut may lose the writes since the last checkpoint (some seconds), always the newest first: the store stays consistent and falls back to an earlier moment.</summary>
    Normal = 1,
}
