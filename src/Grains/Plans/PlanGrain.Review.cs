using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Handing in and giving back.</summary>
internal sealed partial class PlanGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> SubmitAsync(Guid operationId)
    {
        if (Stored.Operations.Contains(operationId))
        {
            return View()!;
        }

        if (PlanRules.CheckPublish(Stored, Id) is { } refusal)
        {
            return refusal;
        }

        if (ReviewRules.ReviewOf(Stored) is null)
        {
            var caller = PrincipalContext.Current!;
            await UpdateAsync(plan => ReviewRules.Submit(plan, operationId, caller.Id, Time.GetUtcNow()), new PlanSubmitted(Stored.Draft!.Import));
        }

        return View()!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> ReturnAsync(Guid operationId)
    {
        if (Stored.Operations.Contains(operationId))
        {
            return View()!;
        }

        if (ReviewRules.CheckReturn(Stored, Id) is { } refusal)
        {
            return refusal;
        }

        await UpdateAsync(plan => ReviewRules.Return(plan, operationId), new PlanReturned(Stored.Draft!.Import));
        return View()!;
    }

    private async Task<Refusal?> CheckReviewAsync()
    {
        var caller = PrincipalContext.Current!;
        CitySettings settings;
        using (PrincipalContext.Act(Principal.System))
        {
            settings = await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(Id.City)).ReadSettingsAsync();
        }

        return ReviewRules.CheckSecondPerson(Stored, Id, settings, caller);
    }
}
