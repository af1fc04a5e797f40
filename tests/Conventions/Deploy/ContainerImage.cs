using System.Text.Json;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Deploy;

public sealed class ContainerImage
{
    private static Dockerfile Ours { get; } = Dockerfile.Parse(SourceTree.Read("deploy/Dockerfile"));

    [Fact]
    public void the_image_is_built_in_stages_from_pinned_bases_and_does_not_run_as_root() => Assert.Empty(Ours.Violations());

    [Fact]
    public void the_image_is_built_by_the_SDK_of_the_repository()
    {
        var version = JsonDocument.Parse(SourceTree.Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString();

        Assert.Contains($"sdk:{version}-", Ours.Stages[0][0].Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void every_project_is_copied_with_its_lock_file_before_the_restore()
    {
        var copied = Ours.Stages[0].TakeWhile(instruction => !instruction.Arguments.StartsWith("dotnet restore", StringComparison.Ordinal)).Where(instruction => instruction.Name == "COPY");

        Assert.All(SourceTree.ProductProjects, project =>
            Assert.Contains(copied, copy => copy.Arguments == $"src/{project}/*.csproj src/{project}/packages.lock.json src/{project}/"));
    }

    [Fact]
    public void what_is_copied_is_there_and_not_ignored()
    {
        var ignore = SourceTree.Read("deploy/Dockerfile.dockerignore").Split('\n');
        var sources = Ours.Stages.SelectMany(stage => stage).Where(instruction => instruction.Name == "COPY" && !instruction.Arguments.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Arguments.Split(' ')[..^1]);

        Assert.All(sources, source =>
        {
            Assert.Contains("!" + source.TrimEnd('/').Split('/')[0], ignore);
            Assert.NotEmpty(Directory.EnumerateFileSystemEntries(SourceTree.FullPath(Path.GetDirectoryName(source.TrimEnd('/')) ?? ""), Path.GetFileName(source.TrimEnd('/'))));
        });
    }

    [Theory]
    [InlineData("FROM a/sdk:latest AS build\nFROM a/aspnet:10.0.12\nUSER 1654\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "a/sdk:latest is not pinned to a version")]
    [InlineData("FROM sdk:10.0.1 AS build\nFROM aspnet\nUSER 1654\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "aspnet is not pinned to a version")]
    [InlineData("FROM sdk:10.0.1 AS build\nUSER 1654\nFROM aspnet:10.0.1\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "the last stage runs as root")]
    [InlineData("FROM sdk:10.0.1 AS build\nFROM aspnet:10.0.1\nUSER root\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "the last stage runs as root")]
    [InlineData("FROM sdk:10.0.1\nUSER 1\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "the image is built in one stage: it would ship the SDK")]
    [InlineData("FROM sdk:10.0.1 AS build\nFROM aspnet:10.0.1\nUSER 1\nENTRYPOINT [\"x\"]", "the last stage has no HEALTHCHECK")]
    [InlineData("FROM sdk:10.0.1 AS build\nFROM aspnet:10.0.1\nUSER 1\nHEALTHCHECK CMD x\nENTRYPOINT x", "ENTRYPOINT goes through a shell, which would swallow SIGTERM")]
    [InlineData("FROM sdk:10.0.1 AS build\nRUM x\nFROM aspnet:10.0.1\nUSER 1\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]", "unknown instruction RUM")]
    public void a_fault_is_found(string text, string fault) => Assert.Equal([fault], Dockerfile.Parse(text).Violations());
}
