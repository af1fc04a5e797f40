namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A member of an item and its new value: `text`, or `json` for anything else; neither leaves the member out.</summary>
internal sealed record FieldInput
{
    /// <summary>The member's name in mb-plan/1, for example `title`, `weight` or `targets`.</summary>
    public required string Field { get; init; }

    /// <summary>The new text.</summary>
    public string? Text { get; init; }

    /// <summary>The new value as mb-plan/1 writes it, as JSON, for example `20.5` or `["01"]`.</summary>
    public string? Json { get; init; }
}

/// <summary>Changes a node of a plan's working copy by hand.</summary>
internal sealed record EditNodeInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The node, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public required string Node { get; init; }

    /// <summary>The members to change; those not named stay.</summary>
    public required IReadOnlyList<FieldInput> Fields { get; init; }

    /// <summary>The plan's `revision` that you saw: refused when it was changed meanwhile. Left out, whatever is there is changed.</summary>
    public int? ExpectedRevision { get; init; }
}

/// <summary>Removes a node of a plan's working copy, with all that is under it.</summary>
internal sealed record RemoveNodeInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The node, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public required string Node { get; init; }

    /// <summary>The plan's `revision` that you saw: refused when it was changed meanwhile. Left out, whatever is there is changed.</summary>
    public int? ExpectedRevision { get; init; }
}

/// <summary>Names a plan to change.</summary>
internal sealed record PlanInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan, `{city}/{plan}`.</summary>
    [Id]
    public required string Plan { get; init; }
}
