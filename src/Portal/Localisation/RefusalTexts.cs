using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>Refusals in the reader's language; one without a text of its own says what the product said, in English.</summary>
internal static class RefusalTexts
{
    public static string Of(IStringLocalizer<Texts> T, Refusal refusal) => refusal.Code switch
    {
        "sign-in-refused" => T["RefusedSignIn"],
        "second-factor-refused" => T["RefusedSecondFactor"],
        "locked-out" => T["RefusedLockedOut"],
        "password-wrong" => T["RefusedPasswordWrong"],
        "password-refused" => T["RefusedPassword"],
        "email-invalid" or "mail-address-invalid" => T["RefusedEmail"],
        "account-exists" => T["RefusedAccountExists"],
        "link-unknown" => T["RefusedLink"],
        "consent-unknown" => T["RefusedConsent"],
        "code-wrong" => T["RefusedCode"],
        "name-invalid" => T["RefusedName"],
        "passkey-refused" => T["RefusedPasskey"],
        "passkey-last" => T["RefusedPasskeyLast"],
        "passkey-too-many" => T["RefusedPasskeyMany"],
        "passkey-unknown" or "session-unknown" or "api-key-unknown" or "saved-search-unknown" => T["RefusedGone"],
        "account-last-admin" or "last-administrator" => T["RefusedLastAdministrator"],
        "invitation-unknown" => T["RefusedInvitation"],
        "already-a-member" => T["RefusedAlreadyMember"],
        "not-a-member" => T["RefusedNotMember"],
        "role-not-of-tenant" => T["RefusedRole"],
        "too-many-invitations" => T["RefusedInvitationsMany"],
        "api-key-invalid" => T["RefusedApiKey"],
        "city-unknown" => T["RefusedCity"],
        "city-not-here" => T["RefusedCityNotHere"],
        "city-ambiguous" => T["RefusedCityAmbiguous"],
        "city-code-retired" => T["RefusedCityRetired"],
        "description-invalid" => T["RefusedDescription"],
        "slug-invalid" => T["RefusedSlug"],
        "network-exists" => T["RefusedNetworkExists"],
        "not-invited" => T["RefusedNotInvited"],
        "synonyms-invalid" => T["RefusedSynonyms"],
        "too-many-synonyms" => T["RefusedSynonymsMany"],
        _ => refusal.Message,
    };
}
