using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;

namespace MunicipalBenchmark.GraphQL.Tests.Mutations;

public sealed class RecordedResults(TestServer server)
{
    private const string Record =
        """
        mutation ($input: RecordObservationInput!) {
          recordObservation(input: $input) {
            clientMutationId
            observation { indicator label note edition counts documentSays recordedBy figure { raw asOf value { __typename } } }
            userErrors { code message path }
          }
        }
        """;

    [Fact]
    public async Task Answer_the_result_as_it_stands()
    {
        var input = new { indicator = $"{World.Plan.Value}/i1", raw = "64,2%", asOf = "2020-09-30", note = "a remark", clientMutationId = "one" };
        var payload = (await server.AskAsAsync("ada", Record, new { input })).GetProperty("data").GetProperty("recordObservation");

        Assert.Equal("one", payload.GetProperty("clientMutationId").GetString());
        var result = payload.GetProperty("observation");
        Assert.Equal(($"{World.Plan.Value}/i1", "64,2%", "2020-09-30"), (result.GetProperty("indicator").GetString(), result.GetProperty("figure").GetProperty("raw").GetString(), result.GetProperty("figure").GetProperty("asOf").GetString()));
        Assert.Equal(("ada", "a remark", true), (result.GetProperty("recordedBy").GetString(), result.GetProperty("note").GetString(), result.GetProperty("counts").GetBoolean()));
        Assert.Empty(payload.GetProperty("userErrors").EnumerateArray());
    }

    [Fact]
    public async Task Answer_a_refusal_as_a_user_error_and_no_result()
    {
        var input = new { indicator = $"{World.Plan.Value}/none", raw = "64,2%", year = 2020 };
        var payload = (await server.AskAsAsync("ada", Record, new { input })).GetProperty("data").GetProperty("recordObservation");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("observation").ValueKind);
        Assert.Equal("LOCAL_INDICATOR_UNKNOWN", Assert.Single(payload.GetProperty("userErrors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_forbidden_to_strangers_and_refused_for_what_names_no_indicator()
    {
        var stranger = await server.AskAsync(Record, new { input = new { indicator = $"{World.Plan.Value}/i1", raw = "1", year = 2020 } });
        Assert.Equal("FORBIDDEN", stranger.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        var unnamed = await server.AskAsAsync("ada", Record, new { input = new { indicator = "livorno", raw = "1", year = 2020 } });
        Assert.Equal("BAD_USER_INPUT", unnamed.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_viewer_s_memberships_say_which_are_in_force()
    {
        var viewer = (await server.AskAsAsync("ada", "{ viewer { id actingFor memberships { tenant role since isInForce } } }", null)).GetProperty("data").GetProperty("viewer");

        Assert.Equal("city/livorno", viewer.GetProperty("actingFor").GetString());
        var membership = Assert.Single(viewer.GetProperty("memberships").EnumerateArray());
        Assert.Equal(("city/livorno", "EDITOR", false), (membership.GetProperty("tenant").GetString(), membership.GetProperty("role").GetString(), membership.GetProperty("isInForce").GetBoolean()));
        Assert.Equal(World.At, membership.GetProperty("since").GetDateTimeOffset());
    }
}
