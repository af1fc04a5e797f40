namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>Keeps a search.</summary>
internal sealed record SaveSearchInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>What you call the search: 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What `search` takes as `text`; left out, everything that passes the filter.</summary>
    public string? Text { get; init; }

    /// <summary>What `search` takes as `filter`.</summary>
    public SearchFilterInput? Filter { get; init; }

    /// <summary>False searches the words as typed only; left out, true.</summary>
    public bool? UseSynonyms { get; init; }

    /// <summary>True: a mail, at most one a day for all your searches, when it finds something new. Left out, false.</summary>
    public bool? Notify { get; init; }
}

/// <summary>Switches mail about a search on or off.</summary>
internal sealed record NotifySavedSearchInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The search.</summary>
    [Id]
    public required string Id { get; init; }

    /// <summary>Whether you want a mail when it finds something new.</summary>
    public required bool Notify { get; init; }
}

/// <summary>Renames a search that you keep.</summary>
internal sealed record RenameSavedSearchInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The search.</summary>
    [Id]
    public required string Id { get; init; }

    /// <summary>Its name from now on.</summary>
    public required string Name { get; init; }
}

/// <summary>Names a search that you keep.</summary>
internal sealed record SavedSearchInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The search.</summary>
    [Id]
    public required string Id { get; init; }
}
