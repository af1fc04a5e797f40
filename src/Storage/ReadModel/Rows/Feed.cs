namespace MunicipalBenchmark.Storage.ReadModel.Rows;

/// <summary>Row of ChangeEntry.</summary>
internal sealed class ChangeRow
{
    public required string Tenant { get; init; }

    public required long Number { get; init; }

    public required string Subject { get; init; }

    public required string Kind { get; init; }

    public required bool IsPublic { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Row of FeedCounter.</summary>
internal sealed class CounterRow
{
    /// <summary>Counts the entries of the change feed.</summary>
    public const string Changes = "changes";

    /// <summary>Counts the cities' numbers.</summary>
    public const string Cities = "cities";

    /// <summary>Counts the changes of cities and networks.</summary>
    public const string Directory = "directory";

    public required string Name { get; init; }

    public required long Number { get; init; }
}

/// <summary>Row of JournalEntry: an entry from before the journals were chained, until the next start.</summary>
internal sealed class JournalRow
{
    public required string Tenant { get; init; }

    public required string Grain { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Details { get; init; }
}

/// <summary>Row of KeptOriginal.</summary>
internal sealed class OriginalRow
{
    public required string City { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public required byte[] Content { get; init; }
}
