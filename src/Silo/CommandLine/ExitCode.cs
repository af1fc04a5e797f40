namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What the process answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused or failed, with a message on the error stream.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong; nothing was tried.</summary>
    public const int WrongUsage = 2;
}
