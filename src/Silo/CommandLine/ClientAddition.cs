using System.CommandLine;
using System.CommandLine.Parsing;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb client add</c>.</summary>
internal static class ClientAddition
{
    private const string Web = "web";
    private const string Native = "native";
    private const string Machine = "machine";

    public static Command Create(CommandEnvironment environment)
    {
        var id = new Argument<string>("ID") { Description = "What the client calls itself (client_id): lower-case letters, digits, hyphens." };
        var name = new Option<string>("--name") { Description = "The name that people read when they are asked for consent.", Required = true };
        var type = new Option<string>("--type")
        {
            Description = "web: a site that keeps a secret; native: a program on a person's device, which keeps none; machine: acts for itself.",
            Required = true,
        };
        type.AcceptOnlyFromAmong(Web, Native, Machine);
        var redirect = new Option<Uri[]>("--redirect")
        {
            Description = "Where codes are sent, compared exactly; several times for several. Of a native program http://127.0.0.1/… stands for any port.",
            CustomParser = ReadAddresses,
        };
        var signOut = new Option<Uri[]>("--sign-out") { Description = "Where browsers are sent after signing out.", CustomParser = ReadAddresses };
        var role = new Option<string?>("--role") { Description = "What a machine is: analyst, network-admin, editor, publisher, platform-admin." };
        role.AcceptOnlyFromAmong([.. RoleNames.All]);
        var tenant = new Option<string?>("--tenant") { Description = "The city or network of the role, by its id." };
        var keys = new Option<FileInfo?>("--jwks") { Description = "A file with the client's public keys (JSON Web Key Set): it signs assertions (private_key_jwt) and has no secret." };
        var command = new Command("add", "Register a client and print its secret, once.") { id, name, type, redirect, signOut, role, tenant, keys };
        command.Validators.Add(result => Judge(result, type, redirect, role, tenant, keys));
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(async settings =>
        {
            var set = ReadKeys(result.GetValue(keys));
            if (!set.IsDone)
            {
                return environment.Refuse(set.Refusal);
            }

            var client = new ClientRegistration
            {
                ClientId = result.GetRequiredValue(id),
                Name = result.GetRequiredValue(name),
                Authentication = result.GetValue(type) == Native ? ClientAuthentication.None : set.Value.Text is null ? ClientAuthentication.Secret : ClientAuthentication.PrivateKey,
                RedirectUris = [.. result.GetValue(redirect) ?? []],
                SignOutUris = [.. result.GetValue(signOut) ?? []],
                JsonWebKeySet = set.Value.Text,
                Memberships = RoleNames.TryParse(result.GetValue(role) ?? "", out var held) ? [new Membership(held, result.GetValue(tenant))] : [],
            };
            return await environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var added = await store.AddClientAsync(client, cancellationToken);
                    if (!added.IsDone)
                    {
                        return environment.Refuse(added.Refusal);
                    }

                    await environment.Output.WriteLineAsync($"{added.Value.ClientId} is registered.");
                    if (added.Value.Secret is { } secret)
                    {
                        await environment.Output.WriteLineAsync($"Its secret, shown only now: {secret}");
                    }

                    return ExitCode.Done;
                },
                cancellationToken);
        }));
        return command;
    }

    private static void Judge(CommandResult result, Option<string> type, Option<Uri[]> redirect, Option<string?> role, Option<string?> tenant, Option<FileInfo?> keys)
    {
        bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        if (result.GetResult(type) is not { Tokens: [{ Value: Web or Native or Machine }] })
        {
            return;
        }

        var isMachine = result.GetResult(type) is { Tokens: [{ Value: Machine }] };
        if (isMachine && Given(redirect))
        {
            result.AddError("A machine signs nobody in: leave out --redirect.");
        }
        else if (isMachine && !Given(role))
        {
            result.AddError("A machine acts with a role: give --role and --tenant.");
        }
        else if (!isMachine && !Given(redirect))
        {
            result.AddError("A client that signs people in needs an address to come back to: give --redirect.");
        }
        else if (!isMachine && (Given(role) || Given(tenant)))
        {
            result.AddError("A client that signs people in acts with their roles: leave out --role and --tenant.");
        }
        else if (Given(keys) && result.GetResult(type) is { Tokens: [{ Value: Native }] })
        {
            result.AddError("A program on a person's device cannot keep a private key: leave out --jwks.");
        }
    }

    private static Uri[] ReadAddresses(ArgumentResult result)
    {
        var addresses = new List<Uri>();
        foreach (var token in result.Tokens)
        {
            if (Uri.TryCreate(token.Value, UriKind.Absolute, out var address))
            {
                addresses.Add(address);
            }
            else
            {
                result.AddError($"'{token.Value}' is no absolute address, for example https://reader.example.it/callback.");
            }
        }

        return [.. addresses];
    }

    private static Outcome<KeySet> ReadKeys(FileInfo? file) =>
        file is null ? new KeySet(null)
        : file.Exists ? new KeySet(File.ReadAllText(file.FullName))
        : new Refusal("file-missing", $"'{file}' does not exist. Check the path.");

    private sealed record KeySet(string? Text);
}
