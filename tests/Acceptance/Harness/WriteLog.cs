using System.Collections.Concurrent;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>What was sent to a service for one city, and what of it was acknowledged.</summary>
internal sealed class WriteLog(string city)
{
    private readonly ConcurrentDictionary<int, int> _versionOfEdition = [];

    public string City => city;

    /// <summary>The newest edition whose publication was acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The newest version that was sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The next version to send.</summary>
    public int Next() => ++Sent;

    /// <summary>A publication was acknowledged.</summary>
    public void Acknowledge(int version, int edition)
    {
        Acknowledged = edition;
        _versionOfEdition[edition] = version;
    }

    /// <summary>The version that was acknowledged as an edition, or null when nobody heard the answer.</summary>
    public int? VersionOf(int edition) => _versionOfEdition.TryGetValue(edition, out var version) ? version : null;
}
