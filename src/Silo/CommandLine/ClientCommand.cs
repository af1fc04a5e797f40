using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb client</c>: programs that the own authority knows.</summary>
internal static class ClientCommand
{
    private const int IdWidth = 24;

    public static Command Create(CommandEnvironment environment) =>
        new("client", "Programs that sign people in by the own authority, or act for themselves with tokens of it.")
        {
            ClientAddition.Create(environment),
            CreateList(environment),
            CreateRemove(environment),
        };

    private static Command CreateList(CommandEnvironment environment)
    {
        var format = new Option<string>("--format") { Description = "table (default) or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("list", "Show the registered clients.") { format };
        command.SetAction((result, cancellationToken) => WithStoreAsync(
            environment,
            async store =>
            {
                var listed = await store.ListClientsAsync(cancellationToken);
                if (!listed.IsDone)
                {
                    return environment.Refuse(listed.Refusal);
                }

                if (result.GetValue(format) == "json")
                {
                    await environment.Output.WriteLineAsync(JsonSerializer.Serialize(listed.Value, OperatorJson.Default.ClientList));
                    return ExitCode.Done;
                }

                foreach (var client in listed.Value.Clients)
                {
                    await environment.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{client.ClientId,-IdWidth}  {Kind(client)}  {client.Name}"));
                    foreach (var detail in client.RedirectUris.Select(uri => uri.OriginalString).Concat(client.Memberships.Select(role => $"{RoleNames.Of(role.Role)} of {role.Tenant ?? "the platform"}")))
                    {
                        await environment.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{"",-IdWidth}  {detail}"));
                    }
                }

                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Command CreateRemove(CommandEnvironment environment)
    {
        var id = new Argument<string>("ID") { Description = "The client's id." };
        var command = new Command("remove", "Remove a client with all tokens and consents that it has.") { id };
        command.SetAction((result, cancellationToken) => WithStoreAsync(
            environment,
            async store =>
            {
                var removed = await store.RemoveClientAsync(result.GetRequiredValue(id), cancellationToken);
                if (!removed.IsDone)
                {
                    return environment.Refuse(removed.Refusal);
                }

                await environment.Output.WriteLineAsync($"{removed.Value.ClientId} is removed; its tokens are no longer taken.");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Task<int> WithStoreAsync(CommandEnvironment environment, Func<IOperator, Task<int>> action, CancellationToken cancellationToken) =>
        environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(settings, action, cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings))));

    private static string Kind(ClientRegistration client) => client switch
    {
        { IsOwn: true } => "own",
        { Authentication: ClientAuthentication.None } => "native",
        { RedirectUris.IsEmpty: true } => "machine",
        _ => "web",
    };
}
