using GraphQL;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A published plan in a list.</summary>
internal sealed class PlanSummary(PlanEntry entry)
{
    /// <summary>The plan, `{city}/{plan}`, for example `livorno/dup-2020-2022`.</summary>
    [Id]
    public string Id => entry.Id.Value;

    /// <summary>Kind of document.</summary>
    public PlanKind Kind => entry.Kind;

    /// <summary>Title.</summary>
    public string Title => entry.Title;

    /// <summary>Years planned for.</summary>
    public YearSpan? Period => entry is { From: { } from, To: { } to } ? new(from, to) : null;

    /// <summary>Date of the state reported.</summary>
    public DateOnly? AsOf => entry.AsOf;

    /// <summary>Number of the published edition.</summary>
    public int Edition => entry.Edition;

    /// <summary>Who outside the city sees it.</summary>
    public Visibility Visibility => entry.Visibility;

    /// <summary>When that edition was published.</summary>
    public DateTimeOffset PublishedAt => entry.PublishedAt;

    /// <summary>The plan with its content.</summary>
    [Complexity(50)]
    public Task<Plan?> Plan(IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanReader.ReadAsync(grains, entry.Id, context, cancellationToken);
}
