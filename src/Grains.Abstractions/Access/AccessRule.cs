namespace MunicipalBenchmark.Access;

/// <summary>Who may call a grain method. The tenant is the first part of the grain's key.</summary>
public enum AccessRule
{
    /// <summary>Anyone, signed in or not; the method itself shows no more than its caller may see.</summary>
    Anyone,

    /// <summary>An editor or publisher of the city that the key names.</summary>
    CityEditor,

    /// <summary>A publisher of the city that the key names.</summary>
    CityPublisher,

    /// <summary>An administrator of the network that the key names.</summary>
    NetworkAdmin,

    /// <summary>An administrator of the platform, or the operator of the machine.</summary>
    PlatformAdmin,

    /// <summary>
    /// Who runs the tenant that the key names: a publisher of the city, an administrator of the network; for either, and for the platform itself, an
    /// administrator of the platform.
    /// </summary>
    TenantAdministrator,

    /// <summary>The signed-in person or machine that the key names.</summary>
    Self,

    /// <summary>Work that the product starts itself: delivery, reminders, start-up, calls between grains.</summary>
    System,
}
