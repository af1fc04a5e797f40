using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class PrintedSchema(TestServer server)
{
    private const string Update = "MB_UPDATE_SCHEMA";

    [Fact]
    public async Task Is_the_one_under_version_control()
    {
        var schema = server.Services.GetRequiredService<ISchema>();
        var printed = schema.Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
        var path = RepositoryFolder.Path("docs/schema.graphql");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, printed, TestContext.Current.CancellationToken);
        }

        var kept = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";
        Assert.True(kept == printed, $"The schema differs from docs/schema.graphql. If that is meant, run this test with {Update}=1 and commit the file.\n\n{printed}");
    }
}
