using System.Collections.Immutable;

namespace MunicipalBenchmark.Silo.Operator.Doctor;

/// <summary>How a check came out.</summary>
internal enum DoctorStatus
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but somebody should look.</summary>
    Warn,

    /// <summary>Does not work.</summary>
    Fail,
}

/// <summary>One check.</summary>
/// <param name="Name">What was examined.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Message">What was found, and the remedy when it is not well.</param>
internal sealed record DoctorCheck(string Name, DoctorStatus Status, string Message);

/// <summary>All checks, in the order they were made.</summary>
/// <param name="Checks">The checks.</param>
internal sealed record DoctorReport(ImmutableArray<DoctorCheck> Checks);
