namespace MunicipalBenchmark.Access;

/// <summary>What a person or machine is for one tenant.</summary>
public enum Role
{
    /// <summary>Reads and compares what cities share with a network.</summary>
    Analyst,

    /// <summary>Runs a network: members, catalogue.</summary>
    NetworkAdmin,

    /// <summary>Edits a city's drafts.</summary>
    Editor,

    /// <summary>Publishes and withdraws a city's plans; may do what an editor may.</summary>
    Publisher,

    /// <summary>Runs the installation.</summary>
    PlatformAdmin,
}
