using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Members;

/// <summary>What a change of members answers.</summary>
internal sealed class MemberPayload(Outcome<Member> outcome, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>The member: as it is now, or as it was when it was removed; null when the change was refused.</summary>
    public TenantMember? Member => outcome.IsDone ? new(outcome.Value) : null;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(outcome.Refusal);
}

/// <summary>A person or machine with a role for a city, a network or the platform.</summary>
internal sealed class TenantMember(Member member)
{
    /// <summary>Its id: stable, and no mail address.</summary>
    [Id]
    public string Subject => member.Subject;

    /// <summary>Its name, for those who run the tenant.</summary>
    public string DisplayName => member.DisplayName;

    /// <summary>Person or machine.</summary>
    public MemberKind Kind => member.Kind;

    /// <summary>What it may do.</summary>
    public Role Role => member.Role;

    /// <summary>Since when it has this role.</summary>
    public DateTimeOffset Since => member.Since;
}
