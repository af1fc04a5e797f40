using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Addresses and answers of the framework, as the product says them.</summary>
internal static class AccountRules
{
    private const int MaximumEmail = 254;

    public static Refusal LockedOut => new("locked-out", "Too many wrong tries: the account is closed for some minutes.");

    public static bool IsEmail([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaximumEmail } && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    public static Refusal EmailRefused(string? text) => new("email-invalid", $"'{text}' is no e-mail address.") { Fields = ["email"] };

    public static Outcome<Account> Judge(IdentityResult result, Account account)
    {
        if (result.Succeeded)
        {
            return account;
        }

        var errors = result.Errors.ToArray();
        var text = string.Join(' ', errors.Select(error => error.Description));
        return errors.All(error => error.Code.StartsWith("Password", StringComparison.Ordinal))
            ? new Refusal("password-refused", text) { Fields = ["password"] }
            : errors.Any(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal))
                ? new Refusal("account-exists", text) { Fields = ["email"] }
                : new Refusal("account-refused", text);
    }
}
