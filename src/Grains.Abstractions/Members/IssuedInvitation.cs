namespace MunicipalBenchmark.Members;

/// <summary>An invitation with its secret, told once: only its hash is kept.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Token">What the mail's link carries: <see cref="InvitationToken"/> as text.</param>
[GenerateSerializer, Immutable, Alias("mb.issued-invitation")]
public sealed record IssuedInvitation(Invitation Invitation, string Token);
