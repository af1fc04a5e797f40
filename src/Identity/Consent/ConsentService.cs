using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Outcomes;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Consent;

/// <summary>
/// Behind the consent page. The authorization endpoint sends the browser to <c>/consent?request=…</c>; the page reads the request, asks, and sends the
/// browser to the address that <see cref="AcceptAsync"/> or <see cref="Deny"/> answers.
/// </summary>
public sealed class ConsentService
{
    private const string Kind = "consent";

    private readonly IOpenIddictApplicationManager _applications;
    private readonly IOpenIddictAuthorizationManager _authorizations;
    private readonly IOpenIddictTokenManager _tokens;
    private readonly AuthorizeMarks _marks;
    private readonly Generations _generations;
    private readonly TimeProvider _time;

    internal ConsentService(
        IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens, AuthorizeMarks marks, Generations generations, TimeProvider time)
    {
        _applications = applications;
        _authorizations = authorizations;
        _tokens = tokens;
        _marks = marks;
        _generations = generations;
        _time = time;
    }

    /// <summary>Reads what the page was called with. Refusal: <c>consent-unknown</c> for a request that is forged, too old or another person's.</summary>
    /// <param name="request">The page's parameter <c>request</c>.</param>
    /// <param name="account">The person signed in at the authority.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<ConsentRequest>> ReadAsync(string? request, string account, CancellationToken cancellationToken)
    {
        if (Open(request, account) is not { } opened || await _applications.FindByClientIdAsync(opened.ClientId, cancellationToken).ConfigureAwait(false) is not { } client)
        {
            return Unknown();
        }

        var name = await _applications.GetDisplayNameAsync(client, cancellationToken).ConfigureAwait(false);
        return new ConsentRequest(opened.ClientId, name ?? opened.ClientId, opened.Origin, opened.Scopes);
    }

    /// <summary>The person allows it, once and for all. Answers the local address to send the browser to. Refusal: <c>consent-unknown</c>.</summary>
    /// <param name="request">The page's parameter <c>request</c>.</param>
    /// <param name="account">The person signed in at the authority.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<string>> AcceptAsync(string? request, string account, CancellationToken cancellationToken)
    {
        if (Open(request, account) is not { } opened || await _applications.FindByClientIdAsync(opened.ClientId, cancellationToken).ConfigureAwait(false) is not { } client)
        {
            return Unknown();
        }

        var descriptor = new OpenIddictAuthorizationDescriptor
        {
            ApplicationId = await _applications.GetIdAsync(client, cancellationToken).ConfigureAwait(false),
            Subject = account,
            Status = Statuses.Valid,
            Type = AuthorizationTypes.Permanent,
            CreationDate = _time.GetUtcNow(),
        };
        descriptor.Scopes.UnionWith(opened.Scopes);
        await _authorizations.CreateAsync(descriptor, cancellationToken).ConfigureAwait(false);
        return Back(opened, AuthorizeMarks.Accepted);
    }

    /// <summary>The person does not allow it. Answers the local address to send the browser to, which tells the client. Refusal: <c>consent-unknown</c>.</summary>
    /// <param name="request">The page's parameter <c>request</c>.</param>
    /// <param name="account">The person signed in at the authority.</param>
    public Outcome<string> Deny(string? request, string account) => Open(request, account) is { } opened ? Back(opened, AuthorizeMarks.Denied) : Unknown();

    /// <summary>The clients that a person has allowed something.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<GivenConsent>> ListAsync(string account, CancellationToken cancellationToken)
    {
        var given = ImmutableArray.CreateBuilder<GivenConsent>();
        await foreach (var authorization in _authorizations.FindAsync(account, null, Statuses.Valid, AuthorizationTypes.Permanent, null, cancellationToken).ConfigureAwait(false))
        {
            var client = await _authorizations.GetApplicationIdAsync(authorization, cancellationToken).ConfigureAwait(false) is { } id
                ? await _applications.FindByIdAsync(id, cancellationToken).ConfigureAwait(false)
                : null;
            if (client is not null)
            {
                given.Add(new(
                    (await _authorizations.GetIdAsync(authorization, cancellationToken).ConfigureAwait(false))!,
                    await _applications.GetDisplayNameAsync(client, cancellationToken).ConfigureAwait(false) ?? string.Empty,
                    await _authorizations.GetScopesAsync(authorization, cancellationToken).ConfigureAwait(false),
                    await _authorizations.GetCreationDateAsync(authorization, cancellationToken).ConfigureAwait(false)));
            }
        }

        return given.ToImmutable();
    }

    /// <summary>Takes back what was allowed; the client's tokens for the person end with it. Refusal: <c>consent-unknown</c>.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="id">The consent's <see cref="GivenConsent.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<GivenConsent>> WithdrawAsync(string account, string id, CancellationToken cancellationToken)
    {
        if ((await ListAsync(account, cancellationToken).ConfigureAwait(false)).FirstOrDefault(consent => consent.Id == id) is not { } consent
            || await _authorizations.FindByIdAsync(id, cancellationToken).ConfigureAwait(false) is not { } authorization)
        {
            return Unknown();
        }

        var client = await _authorizations.GetApplicationIdAsync(authorization, cancellationToken).ConfigureAwait(false);
        await _authorizations.RevokeAsync(account, client, null, null, cancellationToken).ConfigureAwait(false);
        await _tokens.RevokeAsync(account, client, null, null, cancellationToken).ConfigureAwait(false);
        await _generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return consent;
    }

    internal string Write(string account, string clientId, ImmutableArray<string> scopes, string? redirectUri, string way) =>
        _marks.Write(Kind, account, clientId, string.Join(' ', scopes), redirectUri is null ? string.Empty : new Uri(redirectUri).GetLeftPart(UriPartial.Authority), way);

    internal async Task<bool> IsGivenAsync(string account, object client, ImmutableArray<string> scopes, CancellationToken cancellationToken)
    {
        var id = await _applications.GetIdAsync(client, cancellationToken).ConfigureAwait(false);
        await foreach (var unused in _authorizations.FindAsync(account, id, Statuses.Valid, AuthorizationTypes.Permanent, scopes, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    private static Refusal Unknown() => new("consent-unknown", "This question was asked too long ago, or of somebody else. Go back to the application and start again.");

    private Opened? Open(string? request, string account) =>
        _marks.Read(Kind, request) is { Parts: [var owner, var client, var scopes, var origin, var way] } && owner == account
            ? new(account, client, [.. scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], origin, way)
            : null;

    private string Back(Opened opened, string answer) =>
        QueryHelpers.AddQueryString(opened.Way, AuthorizeMarks.Answer, _marks.Write(AuthorizeMarks.Answer, answer, opened.Account, opened.ClientId));

    private sealed record Opened(string Account, string ClientId, ImmutableArray<string> Scopes, string Origin, string Way);
}
