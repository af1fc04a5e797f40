using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Persons;

/// <inheritdoc cref="IPersonChangesService"/>
internal sealed class PersonChangesService(GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory loggers, PersonDirectory directory)
    : GrainService(id, silo, loggers), IPersonChangesService
{
    /// <inheritdoc/>
    public Task ForgetAsync(string subject)
    {
        directory.Forget(subject);
        return Task.CompletedTask;
    }
}
