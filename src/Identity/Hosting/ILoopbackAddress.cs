namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Where this process reaches its own server, given by the host: the public address may lie behind a proxy that this machine cannot reach.</summary>
public interface ILoopbackAddress
{
    /// <summary>An http address on loopback, with a slash at its end; known once the server listens.</summary>
    Uri Value { get; }
}
