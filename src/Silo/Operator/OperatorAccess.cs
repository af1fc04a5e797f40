namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What a request to the operator channel must show.</summary>
internal sealed class OperatorAccess
{
    /// <summary>The secret of this start.</summary>
    public string Token { get; } = ServiceFile.CreateToken();

    /// <summary>The channel's own loopback port; 0 until the server listens, so that nothing is let through before.</summary>
    public int Port { get; set; }
}
