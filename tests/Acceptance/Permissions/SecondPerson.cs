using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A city that asks, through GraphQL, for a second person to publish.</summary>
[Collection(nameof(StageCollection))]
public sealed class SecondPerson(Stage stage)
{
    private static readonly CityId City = CityId.Load("ginepro");
    private static readonly PlanId Plan = PlanId.Of(City, "piano");

    [Fact]
    public async Task Publishes_what_somebody_else_handed_in()
    {
        await stage.OnboardAsync(City);
        await StagePlans.ImportAsync(stage.Grains, Plan, StagePlans.Draft(StagePlans.Plain, new(2016, 12, 31)));
        using var first = await stage.AdmitAsync("first of two", (Role.Publisher, Tenant.Of(City)), "first@example.org", withKey: true);
        using var second = await stage.AdmitAsync("second of two", (Role.Publisher, Tenant.Of(City)), "second@example.org", withKey: true);

        Assert.Equal("", await ChangeAsync(first, "changeCitySettings", $$"""city: "{{City}}", requireSecondPerson: true"""));
        Assert.Equal("", await ChangeAsync(first, "submitPlan", $$"""plan: "{{Plan}}" """));
        Assert.Equal("SECOND_PERSON_NEEDED", await ChangeAsync(first, "publishPlan", $$"""plan: "{{Plan}}", visibility: PUBLIC"""));
        Assert.Equal("", await ChangeAsync(second, "publishPlan", $$"""plan: "{{Plan}}", visibility: PUBLIC"""));

        await StagePlans.ImportAsync(stage.Grains, Plan, StagePlans.Draft(StagePlans.Plain, new(2016, 12, 31), 2));
        Assert.Equal("REVIEW_NEEDED", await ChangeAsync(first, "publishPlan", $$"""plan: "{{Plan}}", visibility: PUBLIC"""));
        Assert.Equal("", await ChangeAsync(second, "changeCitySettings", $$"""city: "{{City}}", requireSecondPerson: false"""));
        Assert.Equal("", await ChangeAsync(first, "publishPlan", $$"""plan: "{{Plan}}", visibility: PUBLIC"""));
        Assert.Equal(
            [
                (second.Account, CallOrigin.GraphQL, """{"before":{"requireSecondPerson":"True"},"after":{"requireSecondPerson":"False"}}"""),
                (first.Account, CallOrigin.GraphQL, """{"before":{"requireSecondPerson":"False"},"after":{"requireSecondPerson":"True"}}"""),
            ],
            await JournaledAsync());
    }

    [Fact]
    public async Task Is_a_setting_that_only_those_who_serve_the_city_read()
    {
        const string query = "{ city(id: \"arenaria\") { settings { requireSecondPerson } } }";
        Assert.Equal("""{"requireSecondPerson":false}""", await ReadAsync("editor"));
        Assert.Equal("null", await ReadAsync("editor of another city"));
        Assert.Equal("null", await ReadAsync("platform-admin"));

        async Task<string> ReadAsync(string caller) => (await stage.Caller(caller).AskAsync(query)).Data.GetProperty("city").GetProperty("settings").GetRawText().Replace(" ", "", StringComparison.Ordinal);
    }

    private static async Task<string> ChangeAsync(StageCaller caller, string mutation, string input)
    {
        var answer = await caller.AskAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { userErrors { code } } }""", asPerson: true);
        Assert.False(answer.HasErrors, answer.Text);
        return string.Join(' ', answer.Data.GetProperty(mutation).GetProperty("userErrors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
    }

    private async Task<(string? Actor, string? Channel, string? Details)[]> JournaledAsync()
    {
        await stage.SettleAsync();
        using var acting = PrincipalContext.Act(Principal.Operator);
        var found = await stage.Grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(Tenant.Of(City))).SearchAsync(new() { Action = "city-settings-changed" }, null, 10);
        return [.. StagePlans.Done(found).Entries.Select(entry => ((string?)entry.Actor, entry.Sealed.Channel, entry.Sealed.Details))];
    }
}
