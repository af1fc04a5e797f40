using MunicipalBenchmark.Access;
using Orleans.Services;

namespace MunicipalBenchmark.Persons;

/// <summary>What each silo is told of persons by the others: one service a silo, so that what <see cref="IPersonDirectory"/> remembers there is forgotten in time.</summary>
[Alias("mb.IPersonChangesService")]
public interface IPersonChangesService : IGrainService
{
    /// <summary>What a person is for whom has changed. Answered when the silo has forgotten it.</summary>
    /// <param name="subject">The principal's id.</param>
    [Access(AccessRule.System)]
    [Alias("Forget")]
    Task ForgetAsync(string subject);
}
