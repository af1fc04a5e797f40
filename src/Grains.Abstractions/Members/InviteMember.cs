using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>Offers a role to the owner of a mail address. A later invitation of the same address takes the place of the earlier one.</summary>
/// <param name="MailAddress">Where the mail will go.</param>
/// <param name="Role">The role on offer.</param>
[GenerateSerializer, Immutable, Alias("mb.invite-member")]
public sealed record InviteMember(string MailAddress, Role Role);
