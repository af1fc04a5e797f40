using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Objectives;

/// <summary>A node of a plan with the history of its indicators. Key: <see cref="GrainKeys.OfObjective"/>.</summary>
[Alias("mb.IObjectiveGrain")]
public interface IObjectiveGrain : IGrainWithStringKey
{
    /// <summary>The node as published, or null when it is not part of the published edition or the caller may not see the plan.</summary>
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("Read")]
    Task<ObjectiveView?> ReadAsync();

    /// <summary>
    /// Takes in the node of a coming edition. It shows only once the plan has flipped to that edition. Idempotent by edition number.
    /// </summary>
    /// <param name="content">The node.</param>
    /// <param name="document">The document's name, for the history.</param>
    /// <param name="preparedAt">When the edition was fixed.</param>
    [Access(AccessRule.System)]
    [Alias("Prepare")]
    Task PrepareAsync(ObjectiveContent content, string document, DateTimeOffset preparedAt);
}
