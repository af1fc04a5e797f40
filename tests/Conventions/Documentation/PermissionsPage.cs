using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed class PermissionsPage
{
    private const string Page = "docs/permissions.md";

    [Fact]
    public void tells_who_may_call_what()
    {
        var computed = PermissionMatrix.Print();
        if (Environment.GetEnvironmentVariable("MB_UPDATE_PERMISSIONS") == "1")
        {
            File.WriteAllText(SourceTree.FullPath(Page), computed);
        }

        Assert.Equal(SourceTree.Read(Page), computed);
    }

    [Theory]
    [InlineData("| Publish | CityPublisher |  |  |  |  |  | yes |  |  | yes | yes |")]
    [InlineData("| Invite | TenantAdministrator |  |  |  |  |  | city | network | yes | yes | yes |")]
    [InlineData("| Accept | CityPublisher (city) |  |  |  |  |  | yes |  |  | yes | yes |")]
    [InlineData("| Deliver | System |  |  |  |  |  |  |  |  |  | yes |")]
    [InlineData("| Erase | Self |  | own | own | own | own | own | own | own | yes | yes |")]
    public void is_computed_and_not_copied(string row) => Assert.Contains(row, PermissionMatrix.Print(), StringComparison.Ordinal);
}
