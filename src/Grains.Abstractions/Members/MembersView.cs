using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>Who has which role, and who was invited; for those who run the tenant.</summary>
[GenerateSerializer, Immutable, Alias("mb.members-view")]
public sealed record MembersView
{
    /// <summary>Whose members.</summary>
    [Id(0)]
    public required Tenant Tenant { get; init; }

    /// <summary>In the order in which they came.</summary>
    [Id(1)]
    public ImmutableArray<Member> Members { get => field.IsDefault ? [] : field; init; }

    /// <summary>Invitations that can still be accepted.</summary>
    [Id(2)]
    public ImmutableArray<Invitation> Invitations { get => field.IsDefault ? [] : field; init; }
}
