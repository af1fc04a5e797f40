using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>What a mutation does for whoever may: its work, once for a name however often it is sent, and a reason where the domain refuses it.</summary>
[Collection(nameof(StageCollection))]
public sealed class MutationsAtWork(Stage stage)
{
    public static TheoryData<string, string> Rows() =>
        [.. PublishedMatrix.Read("graphql", PublishedMatrix.Mutations).Select(row => new TheoryDataRow<string, string>(row.Name, row.Method))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_done_once_under_one_name(string mutation, string method)
    {
        var (work, caller, @case) = await ArrangeAsync(mutation, method);
        var input = await work.InputAsync(caller, @case);
        var observe = work.ObserveAsync ?? ((_, _) => Task.FromResult(""));
        var before = await observe(caller, @case);
        input["clientMutationId"] = $"{mutation}-{method}";

        var first = await SendAsync(caller, mutation, input);
        var after = await observe(caller, @case);
        var again = await SendAsync(caller, mutation, input);

        Assert.Equal($"{mutation}-{method}", first.GetProperty("clientMutationId").GetString());
        Assert.Equal(0, first.GetProperty("userErrors").GetArrayLength());
        Assert.All(first.EnumerateObject(), member => Assert.NotEqual(JsonValueKind.Null, member.Value.ValueKind));
        Assert.True(work.ObserveAsync is null || before != after, $"{mutation} left everything as it was: {before}");
        Assert.True(work.IsGoneAfterwards ? again.GetProperty("userErrors").GetArrayLength() == 0 : first.GetRawText() == again.GetRawText(), $"Sent again, {first} became {again}.");
        Assert.Equal(after, await observe(caller, @case));

        // What was done under the name and taken back since is not done again by it.
        await work.ArrangeAsync(@case);
        var arranged = await observe(caller, @case);
        Assert.Equal(0, (await SendAsync(caller, mutation, input)).GetProperty("userErrors").GetArrayLength());
        Assert.Equal(arranged, await observe(caller, @case));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Says_why_it_was_refused_and_changes_nothing(string mutation, string method)
    {
        var (work, caller, @case) = await ArrangeAsync(mutation, method);
        var input = await work.InputAsync(caller, @case);
        var observe = work.ObserveAsync ?? ((_, _) => Task.FromResult(""));
        var before = await observe(caller, @case);
        input[work.Wrong.Member] = work.Wrong.Value;

        var refused = await SendAsync(caller, mutation, input);

        var error = Assert.Single(refused.GetProperty("userErrors").EnumerateArray());
        Assert.Equal(work.WrongCode, error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.All(refused.EnumerateObject().Where(member => member.Name is not ("userErrors" or "__typename")), member => Assert.Equal(JsonValueKind.Null, member.Value.ValueKind));
        Assert.Equal(before, await observe(caller, @case));
    }

    /// <summary>The first thing it can be asked about, and the first caller who may.</summary>
    private async Task<(MutationCase Work, StageCaller Caller, string Case)> ArrangeAsync(string mutation, string method)
    {
        var row = PublishedMatrix.Read("graphql", PublishedMatrix.Mutations).Single(row => row.Name == mutation && row.Method == method);
        var work = MutationCases.Of(stage).For(row);
        await work.ArrangeAsync(work.Cases[0]);

        // An answer may show what is read from the read model: what was arranged, and what tests before did, shall have come there.
        await stage.SettleAsync();
        return (work, stage.Callers.First(caller => row.IsOpen(caller.Name, work.Cases[0])), work.Cases[0]);
    }

    private async Task<JsonElement> SendAsync(StageCaller caller, string mutation, Dictionary<string, object?> input)
    {
        var schema = await stage.SchemaAsync();
        var type = schema.Field("Mutation", mutation).Arguments.Single(argument => argument.Name == "input").Type;
        var answer = await caller.AskAsync($"mutation ($input: {type}!) {{ {Selection.Of(schema, "Mutation", mutation, "(input: $input)").Text} }}", new { input });
        Assert.False(answer.HasErrors, answer.Text);
        return answer.Data.GetProperty(mutation);
    }
}
