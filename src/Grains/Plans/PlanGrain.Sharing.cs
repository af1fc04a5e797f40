using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Which networks see a plan. Asked of the networks themselves, so that a city that leaves one takes its plans with it at once.</summary>
internal sealed partial class PlanGrain
{
    private DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public Task NoteMembershipAsync() => UpdateAsync(plan => plan, new MembershipNoted());

    /// <summary>Why a publication cannot have the audience that it asks for, or null.</summary>
    private async Task<Refusal?> CheckAudienceAsync(PublishPlan command)
    {
        if (PlanRules.CheckAudience(command, Id) is { } refusal)
        {
            return refusal;
        }

        foreach (var network in command.Networks)
        {
            var grain = GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));
            if (!await grain.HasMemberAsync(Id.City, Today))
            {
                return await grain.ReadAsync() is null
                    ? new Refusal("network-unknown", $"There is no network '{network}'. Name one that '{Id.City}' is a member of.") { Fields = ["networks"] }
                    : new Refusal("not-a-member", $"'{Id.City}' is no member of '{network}' and cannot share plans with it. Join it first, or leave it out.") { Fields = ["networks"] };
            }
        }

        return null;
    }

    /// <summary>Whether the caller is of a network that the edition is shared with and that the city is a member of today.</summary>
    private async Task<bool> IsSharedAsync(StoredEdition? edition)
    {
        foreach (var network in edition is null ? [] : PlanRules.WaysTo(PrincipalContext.Current!, edition))
        {
            if (await GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).HasMemberAsync(Id.City, Today))
            {
                return true;
            }
        }

        return false;
    }
}
