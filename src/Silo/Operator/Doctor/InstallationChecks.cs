using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.Operator.Doctor;

/// <summary>The checks that need no silo.</summary>
internal static class InstallationChecks
{
    /// <summary>Whether the data directory can be written.</summary>
    public static DoctorCheck DataDirectory(Settings settings)
    {
        const string name = "data directory";
        var directory = settings.DataDirectory;
        if (!Directory.Exists(directory))
        {
            return new(name, DoctorStatus.Warn, $"{directory} does not exist yet; it is created when needed.");
        }

        var probe = Path.Combine(directory, $"doctor.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return new(name, DoctorStatus.Ok, $"{directory} can be written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(name, DoctorStatus.Fail, $"{directory} cannot be written: {e.Message} Give this user the right to it, or another Data:Directory.");
        }
    }

    /// <summary>Whether the reference data of the program is whole.</summary>
    public static DoctorCheck Register()
    {
        var count = MunicipalRegister.Municipalities.Count();
        return count > 0
            ? new("register", DoctorStatus.Ok, $"{count} municipalities")
            : new("register", DoctorStatus.Fail, "The register of municipalities is empty. Install the program again.");
    }

    /// <summary>Whether a service runs on the data.</summary>
    /// <param name="running">The service that answered, or null.</param>
    /// <param name="written">What its file said before it was asked, or null.</param>
    public static DoctorCheck Service(ServiceFile? running, ServiceFile? written) => (running, written) switch
    {
        ({ } service, _) => new("service", DoctorStatus.Ok, $"runs as process {service.Pid}"),
        (null, { } stale) => new("service", DoctorStatus.Warn, $"does not run; process {stale.Pid} ended without cleaning up, which does no harm."),
        _ => new("service", DoctorStatus.Ok, "does not run; commands open the store themselves"),
    };
}
