namespace MunicipalBenchmark.Documents.Tests.Formats;

public sealed class DocumentedCodes
{
    [Fact]
    public void every_diagnostic_is_explained_and_no_other()
    {
        Assert.Equal(DiagnosticCodes.All.Order(StringComparer.Ordinal), Codes("## Diagnostics").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void every_refusal_is_explained_and_no_other()
    {
        var refusals = typeof(RefusalCodes).GetFields().Select(static field => (string)field.GetRawConstantValue()!);
        Assert.Equal(refusals.Order(StringComparer.Ordinal), Codes("## Refusals").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void the_list_of_all_codes_is_complete()
    {
        var constants = typeof(DiagnosticCodes).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), DiagnosticCodes.All.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Codes(string heading) => File.ReadLines(Some.RepositoryFile("docs", "diagnostics.md"))
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Split('`')[1]);
}
