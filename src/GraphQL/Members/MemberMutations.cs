using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.GraphQL.Members;

/// <summary>Changes of who may do what.</summary>
internal sealed class MemberMutations
{
    /// <summary>Gives a known person or machine a role. For publishers of the city, administrators of the network or of the platform.</summary>
    /// <param name="input">Who, and what.</param>
    public static async Task<MemberPayload?> AddMember(AddMemberInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(
            await Grain(grains, input.Tenant)
                .AddAsync(new() { Subject = input.Subject, DisplayName = input.DisplayName, Kind = input.Kind ?? MemberKind.Person, Role = input.Role }, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken),
            input.ClientMutationId);

    /// <summary>Gives a member another role. For those who may add one.</summary>
    /// <param name="input">Who, and what.</param>
    public static async Task<MemberPayload?> ChangeRole(ChangeRoleInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Grain(grains, input.Tenant).ChangeRoleAsync(input.Subject, input.Role, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    /// <summary>Takes a member's role away, at once. For those who may add one.</summary>
    /// <param name="input">Who.</param>
    public static async Task<MemberPayload?> RemoveMember(RemoveMemberInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Grain(grains, input.Tenant).RemoveAsync(input.Subject, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    private static IMembersGrain Grain(IGrainFactory grains, string tenant) => Tenant.TryCreate(tenant, out var named)
        ? grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(named))
        : throw new BadUserInputError("input.tenant", tenant, "a tenant is city/livorno, network/recs or platform");
}
