using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Every mutation of docs/permissions/graphql.md, sent by every caller with input that succeeds for whoever may.</summary>
[Collection(nameof(StageCollection))]
public sealed class MutationsForEveryCaller(Stage stage)
{
    private static IReadOnlyList<MatrixRow> Rows => PublishedMatrix.Read("graphql", PublishedMatrix.Mutations);

    [Fact]
    public async Task Are_forbidden_to_whom_the_table_says_and_then_change_nothing()
    {
        var asked = new List<(MatrixRow Row, StageCaller Caller, string Case, string Query, object Variables)>();
        foreach (var (row, mutation, @case) in await ArrangedAsync())
        {
            foreach (var caller in stage.Callers.Where(caller => !row.IsOpen(caller.Name, @case)))
            {
                asked.Add((row, caller, @case, await QueryAsync(row.Name), new { input = await mutation.InputAsync(caller, @case) }));
            }
        }

        await stage.SettleAsync();
        var before = await stage.SnapshotAsync();
        var wrong = new List<string>();
        foreach (var (row, caller, @case, query, variables) in asked)
        {
            var answer = await caller.AskAsync(query, variables);
            if (answer.Code != "FORBIDDEN" || answer.Data.GetProperty(row.Name).ValueKind != JsonValueKind.Null)
            {
                wrong.Add($"{row.Name} ({row.Method}) {@case} is not forbidden to {caller.Name}: {answer.Text}");
            }
        }

        await stage.SettleAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked.Count > Rows.Count * 3, $"Only {asked.Count} cells are closed.");
        Assert.Equal(before, await stage.SnapshotAsync());
    }

    [Fact]
    public async Task Are_done_for_whom_the_table_says()
    {
        var wrong = new List<string>();
        var cases = MutationCases.Of(stage);
        var done = 0;
        foreach (var row in Rows)
        {
            var mutation = cases.For(row);
            foreach (var @case in mutation.Cases)
            {
                foreach (var caller in stage.Callers.Where(caller => row.IsOpen(caller.Name, @case)))
                {
                    done++;
                    await mutation.ArrangeAsync(@case);
                    var answer = await caller.AskAsync(await QueryAsync(row.Name), new { input = await mutation.InputAsync(caller, @case) });
                    if (answer.HasErrors || answer.Data.GetProperty(row.Name).GetProperty("userErrors").GetArrayLength() > 0)
                    {
                        wrong.Add($"{row.Name} ({row.Method}) {@case} is not done for {caller.Name}: {answer.Text}");
                    }
                }

                if (mutation.IsPutBack)
                {
                    await mutation.ArrangeAsync(@case);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(done > Rows.Count, $"Only {done} cells are open.");
    }

    [Fact]
    public async Task Are_all_walked()
    {
        var schema = await stage.SchemaAsync();

        Assert.Equal(schema.Fields("Mutation").Select(field => field.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.Name).Distinct());
        Assert.Equal(Rows.Count, MutationCases.Of(stage).Count);
    }

    private async Task<List<(MatrixRow Row, MutationCase Mutation, string Case)>> ArrangedAsync()
    {
        var cases = MutationCases.Of(stage);
        var arranged = new List<(MatrixRow, MutationCase, string)>();
        foreach (var row in Rows)
        {
            var mutation = cases.For(row);
            foreach (var @case in mutation.Cases)
            {
                await mutation.ArrangeAsync(@case);
                arranged.Add((row, mutation, @case));
            }
        }

        return arranged;
    }

    private async Task<string> QueryAsync(string mutation)
    {
        var schema = await stage.SchemaAsync();
        var input = schema.Field("Mutation", mutation).Arguments.Single(argument => argument.Name == "input");
        return $"mutation ($input: {input.Type}!) {{ {Selection.Of(schema, "Mutation", mutation, "(input: $input)").Text} }}";
    }
}
