using System.Collections.Immutable;

namespace MunicipalBenchmark.Identity.Consent;

/// <summary>What a client asks a person for.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="ClientName">The name it was registered with.</param>
/// <param name="ClientOrigin">Scheme, host and port of where the browser goes afterwards: to show, and for the page's <c>form-action</c>.</param>
/// <param name="Scopes">What it asks for: <c>openid</c>, <c>profile</c>, <c>email</c>, <c>offline_access</c>, <c>mb</c> (act with the person's roles).</param>
public sealed record ConsentRequest(string ClientId, string ClientName, string ClientOrigin, ImmutableArray<string> Scopes);

/// <summary>A client that a person has allowed something.</summary>
/// <param name="Id">Names it for withdrawing.</param>
/// <param name="ClientName">The client's name.</param>
/// <param name="Scopes">What it may.</param>
/// <param name="GivenAt">When it was allowed.</param>
public sealed record GivenConsent(string Id, string ClientName, ImmutableArray<string> Scopes, DateTimeOffset? GivenAt);
