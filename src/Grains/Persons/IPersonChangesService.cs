using MunicipalBenchmark.Access;
using Orleans.Services;

namespace MunicipalBenchmark.Grains.Persons;

/// <summary>What a silo is told of persons by others.</summary>
[Alias("mb.IPersonChangesService")]
internal interface IPersonChangesService : IGrainService
{
    /// <summary>What a person is for whom has changed. Answered when this silo has forgotten it.</summary>
    /// <param name="subject">The principal's id.</param>
    [Access(AccessRule.System)]
    [Alias("Forget")]
    Task ForgetAsync(string subject);
}
