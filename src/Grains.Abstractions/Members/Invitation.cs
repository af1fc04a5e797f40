using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>A role that waits for the owner of a mail address to accept it.</summary>
[GenerateSerializer, Immutable, Alias("mb.invitation")]
public sealed record Invitation
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required Guid Id { get; init; }

    /// <summary>Where the mail goes, or went.</summary>
    [Id(1)]
    public required string MailAddress { get; init; }

    /// <summary>The role on offer.</summary>
    [Id(2)]
    public required Role Role { get; init; }

    /// <summary>The tenant of the role.</summary>
    [Id(3)]
    public required Tenant Tenant { get; init; }

    /// <summary>When it was issued.</summary>
    [Id(4)]
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when it is worth nothing.</summary>
    [Id(5)]
    public required DateTimeOffset ExpiresAt { get; init; }
}
