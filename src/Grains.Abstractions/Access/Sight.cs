namespace MunicipalBenchmark.Access;

/// <summary>What a method that anyone may call shows to whom: the other half of its rule.</summary>
public enum Sight
{
    /// <summary>The same to every caller.</summary>
    Everyone,

    /// <summary>
    /// Of a plan what its audience may see: at PUBLIC everyone, at NETWORKS the people of the networks that the city shares it with while it is their member, and
    /// always those who serve the city.
    /// </summary>
    Audience,

    /// <summary>What cities published at PUBLIC, and nothing else to anybody.</summary>
    PublicPlans,
}
