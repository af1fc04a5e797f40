using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Brings a document in.</summary>
internal sealed record ImportPlanInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The document: the `id` that `POST /uploads?name=FILE` answered.</summary>
    [Id]
    public required string Upload { get; init; }

    /// <summary>The city, by its id or any code.</summary>
    [Id]
    public required string City { get; init; }

    /// <summary>The plan's name within the city, for example `dup-2020-2022`; left out, kind and years give it.</summary>
    public string? Plan { get; init; }

    /// <summary>The plan's `revision` that you saw: refused when it was changed meanwhile. Left out, the document is taken over whatever is there.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>True gives up all manual edits: the document wins. Left out, they are carried over.</summary>
    public bool? DiscardEdits { get; init; }

    /// <summary>Gives up the manual edits of these nodes, indicators or spending rows, by their ids before the import.</summary>
    public IReadOnlyList<string>? DiscardEditsOf { get; init; }
}

/// <summary>Publishes a plan's working copy.</summary>
internal sealed record PublishPlanInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan, `{city}/{plan}`.</summary>
    [Id]
    public required string Plan { get; init; }

    /// <summary>Who outside the city sees it; left out, everybody.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>With the visibility `NETWORKS`: the networks whose people see it while the city is a member, by their slugs.</summary>
    public IReadOnlyList<string>? Networks { get; init; }
}

/// <summary>Takes a plan's published edition back.</summary>
internal sealed record WithdrawPlanInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan, `{city}/{plan}`.</summary>
    [Id]
    public required string Plan { get; init; }
}
