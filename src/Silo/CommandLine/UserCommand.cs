using System.CommandLine;
using System.Globalization;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb user</c>: accounts.</summary>
internal static class UserCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var email = new Argument<string>("EMAIL") { Description = "The person's e-mail address." };
        var role = new Option<string?>("--role") { Description = "A role: platform-admin; or, with --tenant, analyst, network-admin, editor, publisher." };
        var tenant = new Option<string?>("--tenant") { Description = "The city or network of the role, by its id." };
        var add = new Command("add", "Make an account and print the link with which its owner chooses a password.") { email, role, tenant };
        add.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => environment.WithOperatorAsync(
            settings,
            async store =>
            {
                var added = await Progress.ShowAsync(
                    "Adding the account",
                    () => store.AddUserAsync(result.GetRequiredValue(email), result.GetValue(role), result.GetValue(tenant), cancellationToken));
                if (!added.IsDone)
                {
                    return environment.Refuse(added.Refusal);
                }

                var user = added.Value;
                await environment.Output.WriteLineAsync(user.Role is null ? $"{user.Email} has an account." : $"{user.Email} is {user.Role}{(user.Tenant is null ? "" : $" of {user.Tenant}")}.");
                await environment.Output.WriteLineAsync(user.Link is null
                    ? "The account can sign in already."
                    : string.Create(CultureInfo.InvariantCulture, $"Once, until {user.ExpiresAt:yyyy-MM-dd HH:mm} UTC, a password can be chosen at\n{user.Link}"));
                return ExitCode.Done;
            },
            cancellationToken)));
        return new Command("user", "Accounts of people.") { add };
    }
}
