using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>A person or machine with a role for one tenant.</summary>
[GenerateSerializer, Immutable, Alias("mb.member")]
public sealed record Member
{
    /// <summary>The principal's id: stable, and no mail address.</summary>
    [Id(0)]
    public required string Subject { get; init; }

    /// <summary>Name to show to those who run the tenant.</summary>
    [Id(1)]
    public required string DisplayName { get; init; }

    /// <summary>Person or machine.</summary>
    [Id(2)]
    public MemberKind Kind { get; init; }

    /// <summary>What it may do.</summary>
    [Id(3)]
    public required Role Role { get; init; }

    /// <summary>Since when it has this role.</summary>
    [Id(4)]
    public required DateTimeOffset Since { get; init; }
}
