using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.Operator;

public sealed class ServiceFiles
{
    [Fact]
    public void Are_read_as_they_were_written_and_leave_no_other_file()
    {
        using var folder = new TemporaryFolder();
        var written = new ServiceFile(new("http://127.0.0.1:4711"), 42, ServiceFile.CreateToken());

        written.Write(folder.Path);
        (written with { Pid = 43 }).Write(folder.Path);

        Assert.Equal(written with { Pid = 43 }, ServiceFile.Read(folder.Path));
        Assert.Equal([ServiceFile.PathIn(folder.Path)], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"address\": 7 }")]
    [InlineData("not json")]
    public void That_are_none_are_ignored(string content)
    {
        using var folder = new TemporaryFolder();
        Assert.Null(ServiceFile.Read(folder.Path));

        File.WriteAllText(ServiceFile.PathIn(folder.Path), content);

        Assert.Null(ServiceFile.Read(folder.Path));
    }

    [Fact]
    public void Have_a_token_of_32_bytes_made_anew_each_time()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => ServiceFile.CreateToken()).ToArray();

        Assert.All(tokens, token => Assert.Equal(32, Convert.FromHexString(token).Length));
        Assert.Distinct(tokens);
    }
}
