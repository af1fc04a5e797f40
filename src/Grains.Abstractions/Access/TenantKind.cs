namespace MunicipalBenchmark.Access;

/// <summary>What a tenant is.</summary>
public enum TenantKind
{
    /// <summary>A city: owns plans.</summary>
    City,

    /// <summary>A network of cities.</summary>
    Network,

    /// <summary>The installation itself.</summary>
    Platform,
}
