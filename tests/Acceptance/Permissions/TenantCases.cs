using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Mutations of the members of a city, a network and the platform.</summary>
internal static class TenantCases
{
    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        yield return new("addMember", null, MutationCase.Tenants, async @case =>
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            if ((await Members(@case).ListAsync()).Members.Any(member => member.Subject == SubjectOf("addMember", @case)))
            {
                StagePlans.Done(await Members(@case).RemoveAsync(SubjectOf("addMember", @case)));
            }
        }, (_, @case) => Input("addMember", @case, ("displayName", SubjectOf("addMember", @case)), ("role", Written(RolesOf(@case)[0]))), ("displayName", " "), "NAME_INVALID")
        { ObserveAsync = ObserveAsync };
        yield return new("changeRole", null, MutationCase.Tenants, async @case =>
        {
            await PresentAsync("changeRole", @case);
            using var acting = PrincipalContext.Act(Principal.Operator);
            StagePlans.Done(await Members(@case).ChangeRoleAsync(SubjectOf("changeRole", @case), RolesOf(@case)[0]));
        }, (_, @case) => Input("changeRole", @case, ("role", Written(RolesOf(@case)[^1]))), ("subject", "stranger"), "NOT_A_MEMBER")
        { ObserveAsync = ObserveAsync };
        yield return new(
            "removeMember", null, MutationCase.Tenants, @case => PresentAsync("removeMember", @case), (_, @case) => Input("removeMember", @case), ("subject", "stranger"), "NOT_A_MEMBER")
        {
            ObserveAsync = ObserveAsync,
        };

        IMembersGrain Members(string @case) => stage.Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(TenantOf(@case)));

        async Task PresentAsync(string mutation, string @case)
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            if (!(await Members(@case).ListAsync()).Members.Any(member => member.Subject == SubjectOf(mutation, @case)))
            {
                StagePlans.Done(await Members(@case).AddAsync(new() { Subject = SubjectOf(mutation, @case), DisplayName = SubjectOf(mutation, @case), Role = RolesOf(@case)[0] }));
            }
        }

        async Task<string> ObserveAsync(StageCaller caller, string @case)
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            return string.Join(' ', (await Members(@case).ListAsync()).Members.Select(member => $"{member.Subject}={member.Role}"));
        }
    }

    private static Tenant TenantOf(string @case) => @case switch
    {
        "city" => Tenant.Of(Stage.City),
        "network" => Tenant.Of(Stage.Network),
        _ => Tenant.Platform,
    };

    private static Role[] RolesOf(string @case) => @case switch
    {
        "city" => [Role.Editor, Role.Publisher],
        "network" => [Role.Analyst, Role.NetworkAdmin],
        _ => [Role.PlatformAdmin],
    };

    private static string Written(Role role) => role switch
    {
        Role.NetworkAdmin => "NETWORK_ADMIN",
        Role.PlatformAdmin => "PLATFORM_ADMIN",
        _ => role.ToString().ToUpperInvariant(),
    };

    private static string SubjectOf(string mutation, string @case) => $"somebody-{mutation}-{@case}";

    private static Task<Dictionary<string, object?>> Input(string mutation, string @case, params (string Name, object? Value)[] further)
    {
        var input = further.ToDictionary(member => member.Name, member => member.Value);
        (input["tenant"], input["subject"]) = (TenantOf(@case).Value, SubjectOf(mutation, @case));
        return Task.FromResult(input);
    }
}
