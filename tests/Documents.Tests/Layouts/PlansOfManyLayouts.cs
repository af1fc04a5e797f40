using System.Globalization;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

public sealed class PlansOfManyLayouts(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. LayoutSample.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void are_read_as_a_person_reads_them_and_nothing_is_invented(string name)
    {
        var expected = PlanFields.Of(LayoutSample.Expected(name));
        var draft = LayoutSample.Read(LayoutSample.Text(name));
        var read = PlanFields.Of(draft);
        var equal = expected.Count(pair => read.GetValueOrDefault(pair.Key) == pair.Value);
        var differing = expected.Where(pair => read.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => $"{pair.Key}: expected '{pair.Value}', read '{read.GetValueOrDefault(pair.Key)}'").ToList();
        var invented = read.Where(pair => !expected.ContainsKey(pair.Key)).Select(static pair => $"{pair.Key}: invented '{pair.Value}'").ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {equal} of {expected.Count} fields right, {invented.Count} invented"));
        foreach (var line in differing.Concat(invented))
        {
            output.WriteLine(line);
        }

        Assert.True(equal >= 0.95 * expected.Count && invented.Count == 0, string.Join('\n', differing.Concat(invented)) + "\n" + string.Join('\n', draft.Diagnostics.Select(static diagnostic => $"{diagnostic.Line} {diagnostic.Code} {diagnostic.Text}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void say_where_the_reading_is_open(string name)
    {
        var told = LayoutSample.Read(LayoutSample.Text(name)).Diagnostics.Select(static diagnostic => diagnostic.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(LayoutSample.Expected(name).Diagnostics.Select(static diagnostic => diagnostic.Code).ToHashSet(StringComparer.Ordinal), told);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void keep_the_line_of_each_node(string name)
    {
        var text = LayoutSample.Text(name);
        var lines = text.Split('\n');
        foreach (var node in LayoutSample.Read(text).Nodes)
        {
            var line = Assert.NotNull(node.Line);
            Assert.Contains(node.Title.Split(' ')[0], string.Join('\n', lines.Skip(line - 1).Take(3)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void are_recognised(string name)
    {
        var outcome = Some.Read(LayoutSample.Text(name));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        Assert.Equal("layouts", outcome.Value.Family);
    }

    [Fact]
    public void results_in_bulk_and_matrices_of_weights_are_refused() =>
        Assert.Equal(RefusalCodes.NotPlanning, Some.Refusal(System.Text.Encoding.UTF8.GetBytes(LayoutSample.Text("20-bulk-and-matrices"))).Code);
}
