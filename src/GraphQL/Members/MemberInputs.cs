using MunicipalBenchmark.Access;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.GraphQL.Members;

/// <summary>Gives a known person or machine a role.</summary>
internal sealed record AddMemberInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>For whom: `city/livorno`, `network/recs` or `platform`.</summary>
    public required string Tenant { get; init; }

    /// <summary>The id of the person or machine.</summary>
    [Id]
    public required string Subject { get; init; }

    /// <summary>Its name, for those who run the tenant.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Person or machine; left out, a person.</summary>
    public MemberKind? Kind { get; init; }

    /// <summary>What it may do.</summary>
    public required Role Role { get; init; }
}

/// <summary>Gives a member another role.</summary>
internal sealed record ChangeRoleInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>For whom: `city/livorno`, `network/recs` or `platform`.</summary>
    public required string Tenant { get; init; }

    /// <summary>The id of the person or machine.</summary>
    [Id]
    public required string Subject { get; init; }

    /// <summary>What it may do from now on.</summary>
    public required Role Role { get; init; }
}

/// <summary>Takes a member's role away.</summary>
internal sealed record RemoveMemberInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>For whom: `city/livorno`, `network/recs` or `platform`.</summary>
    public required string Tenant { get; init; }

    /// <summary>The id of the person or machine.</summary>
    [Id]
    public required string Subject { get; init; }
}
