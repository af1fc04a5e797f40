using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>Gives a known person or machine a role.</summary>
[GenerateSerializer, Immutable, Alias("mb.add-member")]
public sealed record AddMember
{
    /// <summary>The principal's id.</summary>
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
}
