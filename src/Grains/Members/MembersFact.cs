using System.Text.Json.Serialization;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>Facts of a tenant's members. Mail addresses stay out: the journal keeps facts for years.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(MemberAdded), "member-added")]
[JsonDerivedType(typeof(RoleChanged), "role-changed")]
[JsonDerivedType(typeof(MemberRemoved), "member-removed")]
[JsonDerivedType(typeof(MemberInvited), "member-invited")]
[JsonDerivedType(typeof(InvitationAccepted), "invitation-accepted")]
[JsonDerivedType(typeof(InvitationRevoked), "invitation-revoked")]
[GenerateSerializer, Immutable, Alias("mb.state-members-fact")]
internal abstract record MembersFact;

/// <summary>Somebody became a member.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-member-added")]
internal sealed record MemberAdded(string Subject, string DisplayName, Role Role) : MembersFact;

/// <summary>A member has another role.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-role-changed")]
internal sealed record RoleChanged(string Subject, Role Before, Role After) : MembersFact;

/// <summary>A member is one no more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-member-removed")]
internal sealed record MemberRemoved(string Subject, Role Role) : MembersFact;

/// <summary>A role was offered.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-member-invited")]
internal sealed record MemberInvited(Guid Invitation, Role Role) : MembersFact;

/// <summary>An offered role was taken.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-invitation-accepted")]
internal sealed record InvitationAccepted(Guid Invitation, string Subject, string DisplayName, Role Role) : MembersFact;

/// <summary>An offer was taken back.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-invitation-revoked")]
internal sealed record InvitationRevoked(Guid Invitation, Role Role) : MembersFact;
