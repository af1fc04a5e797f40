using System.Globalization;
using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Every question of docs/permissions/graphql.md, with everything that can be selected, asked as every caller about a plan of every visibility.</summary>
[Collection(nameof(StageCollection))]
public sealed class FieldsForEveryCaller(Stage stage)
{
    // What each question is asked about; one without an entry here is asked without arguments.
    private static readonly Dictionary<string, Func<string, DateOnly, string>> Arguments = new(StringComparer.Ordinal)
    {
        ["benchmark"] = (_, asOf) => $"(indicator: \"118:09:committed\", period: \"{asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\", focus: \"{Stage.City}\")",
        ["changes"] = (_, _) => "(first: 200)",
        ["city"] = (_, _) => $"(id: \"{Stage.City}\")",
        ["indicator"] = (_, _) => "(code: \"118:09:committed\")",
        ["network"] = (_, _) => $"(slug: \"{Stage.Network}\")",
        ["objective"] = (word, _) => $"(id: \"{Stage.City}/{word}/1.01.01\")",
        ["plan"] = (word, _) => $"(id: \"{Stage.City}/{word}\")",
        ["search"] = (word, _) => $"(text: \"{word}\", facets: [PLAN])",
        ["similarObjectives"] = (_, _) => $"(objective: \"{Stage.Other}/dolomite/1.01.01\", first: 100)",
        ["suggest"] = (word, _) => $"(text: \"{word[..5]}\")",
    };

    // Only a person has memberships, and with them the matches of its saved searches.
    private static readonly string[] ForPersons = ["viewer"];

    // A change of a plan answers it: walked with the mutations.
    private static readonly string[] OfMutations = ["PlanPayload.plan"];

    private static IReadOnlyList<MatrixRow> Questions => PublishedMatrix.Read("graphql", PublishedMatrix.Questions);

    private static IReadOnlyList<MatrixRow> Parts => [.. PublishedMatrix.Read("graphql", PublishedMatrix.Parts).Where(row => !OfMutations.Contains(row.Name))];

    [Fact]
    public async Task Show_what_the_table_says_and_nothing_else()
    {
        var schema = await stage.SchemaAsync();
        var plan = Questions.Single(row => row.Name == "plan");
        var wrong = new List<string>();
        var cells = 0;
        foreach (var caller in stage.Callers)
        {
            foreach (var (visibility, word, asOf) in Stage.Shown)
            {
                var @case = visibility.ToString().ToUpperInvariant();
                var answers = await AskAsync(schema, caller, word, asOf, wrong);
                wrong.AddRange(answers.Where(answer => !plan.IsOpen(caller.Name, @case) && !ForPersons.Contains(answer.Question.Name) && answer.Answer.Text.Contains(word, StringComparison.Ordinal))
                    .Select(answer => $"{answer.Question.Name} tells {caller.Name} of a plan that is {@case}: {answer.Answer.Text}"));
                foreach (var (row, isShown) in Questions.Select(row => (row, IsShown(row, answers, word))).Concat(Parts.Select(row => (row, IsShown(row, answers, word)))))
                {
                    cells++;
                    if (isShown != row.IsOpen(caller.Name, @case))
                    {
                        wrong.Add($"{row.Name} is {(isShown ? "shown" : "not shown")} to {caller.Name} at {@case}; the table says '{row.Cells[caller.Name]}'.");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal((Questions.Count + Parts.Count) * stage.Callers.Count * Stage.Shown.Count, cells);
    }

    [Fact]
    public async Task Are_all_asked_for()
    {
        var schema = await stage.SchemaAsync();
        Assert.Equal(schema.Fields("Query").Select(field => field.Name).Order(StringComparer.Ordinal), Questions.Select(row => row.Name));
        var asked = Questions.SelectMany(row => Select(schema, row, "x-word", default).Rows)
            .Concat(schema.Fields("Mutation").SelectMany(field => Selection.Of(schema, "Mutation", field.Name, "").Rows)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(schema.Parts.Except(asked));
    }

    private static Selection Select(SchemaTypes schema, MatrixRow row, string word, DateOnly asOf) =>
        Selection.Of(schema, "Query", row.Name, Arguments.TryGetValue(row.Name, out var about) ? about(word, asOf) : "");

    private static async Task<List<Answered>> AskAsync(SchemaTypes schema, StageCaller caller, string word, DateOnly asOf, List<string> wrong)
    {
        var answers = new List<Answered>();
        foreach (var row in Questions.OrderByDescending(row => row.Name == "plan"))
        {
            var selection = Select(schema, row, word, asOf);
            var answer = await caller.AskAsync($"{{ {selection.Text} }}", asPerson: ForPersons.Contains(row.Name));
            if (answer.HasErrors)
            {
                wrong.Add($"{row.Name} about {word} answers {caller.Name} with errors: {answer.Root.GetProperty("errors")}");
            }
            else
            {
                answers.Add(new(row, answer, selection.Rows.ToHashSet(StringComparer.Ordinal), [.. selection.Occurrences(answer.Data)]));
            }
        }

        return answers;
    }

    /// <summary>A row that shows plans shows this one; any other shows something, in the answer to the first question that asks for it: the one about the plan, if it does.</summary>
    private static bool IsShown(MatrixRow row, List<Answered> answers, string word)
    {
        var found = answers.Where(answer => answer.Asked.Contains(row.Name)).Select(answer => answer.Found.Where(item => item.Row == row.Name).Select(item => item.Value).ToArray()).ToArray();
        return row.ShowsPlans
            ? found.Any(values => values.Any(value => value.GetRawText().Contains(word, StringComparison.Ordinal)))
            : found.FirstOrDefault()?.Any(IsSomething) ?? false;
    }

    private static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => !value.TryGetProperty("nodes", out var nodes) || nodes.GetArrayLength() > 0,
        _ => true,
    };

    private sealed record Answered(MatrixRow Question, GraphQLAnswer Answer, IReadOnlySet<string> Asked, IReadOnlyList<(string Row, JsonElement Value)> Found);
}
