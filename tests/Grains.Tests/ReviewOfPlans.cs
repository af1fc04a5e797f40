using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class ReviewOfPlans(Cluster cluster)
{
    [Fact]
    public async Task a_submitted_draft_is_in_review_and_says_who_handed_it_in()
    {
        var city = await DraftedAsync();
        var view = (await As("editor", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()))).Value!;
        Assert.Equal((PlanState.InReview, "editor"), (view.State, view.Review?.SubmittedBy));

        var published = (await As("publisher", Role.Publisher, city, PublishAsync)).Value!;
        Assert.Equal((PlanState.Published, null), (published.State, published.Review));
    }

    [Fact]
    public async Task a_returned_draft_is_a_draft_again()
    {
        var city = await DraftedAsync();
        Assert.Equal("not-in-review", (await As("p", Role.Publisher, city, plan => plan.ReturnAsync(Guid.NewGuid()))).Refusal?.Code);
        await As("e", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()));
        var operation = Guid.NewGuid();
        Assert.Equal(PlanState.Draft, (await As("p", Role.Publisher, city, plan => plan.ReturnAsync(operation))).Value!.State);
        Assert.True((await As("p", Role.Publisher, city, plan => plan.ReturnAsync(operation))).IsDone);
    }

    [Fact]
    public async Task another_document_ends_the_review_of_the_one_before()
    {
        var city = await DraftedAsync();
        await As("e", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()));
        Assert.Equal(PlanState.Draft, (await cluster.ImportAsync(city, Some.Plan())).Value!.State);
        Assert.Equal("not-in-review", (await As("p", Role.Publisher, city, plan => plan.ReturnAsync(Guid.NewGuid()))).Refusal?.Code);
    }

    [Fact]
    public async Task a_published_plan_stays_published_while_its_next_edition_is_reviewed()
    {
        var city = await DraftedAsync();
        await As("p", Role.Publisher, city, PublishAsync);
        await cluster.ImportAsync(city, Some.Plan());
        var view = (await As("e", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()))).Value!;
        Assert.Equal((PlanState.Published, "e", 1), (view.State, view.Review?.SubmittedBy, view.Edition));
        using var acting = PrincipalContext.Act(Principal.Anonymous);
        Assert.Null((await cluster.Plan(city).ReadAsync())!.Review);
    }

    [Fact]
    public async Task a_city_that_wants_a_second_person_gets_one()
    {
        var city = await DraftedAsync();
        await SettleAsync(city, new() { RequireSecondPerson = true });
        Assert.Equal("review-needed", (await As("anna", Role.Publisher, city, PublishAsync)).Refusal?.Code);
        await As("anna", Role.Publisher, city, plan => plan.SubmitAsync(Guid.NewGuid()));

        // Handing it in once more under another name does not make the first person a second.
        await As("bruno", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()));
        Assert.Equal("second-person-needed", (await As("anna", Role.Publisher, city, PublishAsync)).Refusal?.Code);

        await cluster.ImportAsync(city, Some.Plan());
        Assert.Equal("review-needed", (await As("carla", Role.Publisher, city, PublishAsync)).Refusal?.Code);
        await As("anna", Role.Publisher, city, plan => plan.SubmitAsync(Guid.NewGuid()));
        Assert.True((await As("carla", Role.Publisher, city, PublishAsync)).IsDone);
    }

    [Fact]
    public async Task the_operator_publishes_without_review()
    {
        var city = await DraftedAsync();
        await SettleAsync(city, new() { RequireSecondPerson = true });
        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.True((await PublishAsync(cluster.Plan(city))).IsDone);
    }

    [Fact]
    public async Task editors_submit_and_publishers_return_and_settle()
    {
        var city = await DraftedAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => As("e", Role.Editor, city, plan => plan.ReturnAsync(Guid.NewGuid())));
        await Assert.ThrowsAsync<AccessDeniedException>(() => As("x", Role.Analyst, city, plan => plan.SubmitAsync(Guid.NewGuid())));
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, "e") { Memberships = [new(Role.Editor, city.Value)] });
        await Assert.ThrowsAsync<AccessDeniedException>(() => City(city).ChangeSettingsAsync(new()));
        Assert.False((await City(city).ReadSettingsAsync()).RequireSecondPerson);
    }

    [Fact]
    public async Task what_is_not_there_is_not_submitted()
    {
        var city = await cluster.CityAsync();
        Assert.Equal("plan-unknown", (await As("e", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()))).Refusal?.Code);
        Assert.Equal("plan-unknown", (await As("p", Role.Publisher, city, plan => plan.ReturnAsync(Guid.NewGuid()))).Refusal?.Code);
        await cluster.PublishAsync(city, Some.Plan());
        Assert.Equal("nothing-to-publish", (await As("e", Role.Editor, city, plan => plan.SubmitAsync(Guid.NewGuid()))).Refusal?.Code);
    }

    private static Task<Outcome<PlanView>> PublishAsync(IPlanGrain plan) => plan.PublishAsync(new() { OperationId = Guid.NewGuid() });

    private ICityGrain City(CityId city) => cluster.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city));

    private async Task<CityId> DraftedAsync()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        return city;
    }

    private async Task SettleAsync(CityId city, ChangeCitySettings settings)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, "p") { Memberships = [new(Role.Publisher, city.Value)] });
        Assert.True((await City(city).ChangeSettingsAsync(settings)).IsDone);
    }

    private async Task<Outcome<PlanView>> As(string id, Role role, CityId city, Func<IPlanGrain, Task<Outcome<PlanView>>> call)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, id) { Memberships = [new(role, city.Value)] });
        return await call(cluster.Plan(city));
    }
}
