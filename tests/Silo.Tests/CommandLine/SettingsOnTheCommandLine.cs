using MunicipalBenchmark.Silo.CommandLine;

namespace MunicipalBenchmark.Silo.Tests.CommandLine;

public sealed class SettingsOnTheCommandLine
{
    [Theory]
    [InlineData("serve --Data:Directory=/x --samples")]
    [InlineData("serve --Data:Directory /x --samples")]
    [InlineData("serve --samples --data:directory=/x")]
    public void Are_taken_out_wherever_they_stand(string arguments)
    {
        var split = ConfigurationArguments.Split(arguments.Split(' '));

        Assert.Null(split.Error);
        Assert.Equal(["serve", "--samples"], split.Rest);
        Assert.Equal("/x", split.Settings["Data:Directory"]);
    }

    [Fact]
    public void May_hold_what_separates_other_settings()
    {
        var split = ConfigurationArguments.Split(["--Storage:ConnectionString=Host=db;Password=a=b:c", "--urls", "http://[::1]:5080"]);

        Assert.Equal("Host=db;Password=a=b:c", split.Settings["Storage:ConnectionString"]);
        Assert.Equal("http://[::1]:5080", split.Settings["Urls"]);
    }

    [Fact]
    public void End_at_the_double_dash()
    {
        var split = ConfigurationArguments.Split(["import", "--", "--Data:Directory=file"]);

        Assert.Empty(split.Settings);
        Assert.Equal(["import", "--", "--Data:Directory=file"], split.Rest);
    }

    [Theory]
    [InlineData("--Data:Dir=/x", "'--Data:Dir' is no setting")]
    [InlineData("--Limits:", "'--Limits:' is no setting")]
    [InlineData("--Data:Directory", "'--Data:Directory' needs a value")]
    public void Are_wrong_usage_when_misspelt_or_without_value(string argument, string message)
    {
        Assert.StartsWith(message, ConfigurationArguments.Split([argument]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_open_sections_are_accepted()
    {
        var split = ConfigurationArguments.Split(["--Logging:LogLevel:Orleans=Debug", "--Benchmark:MinimumCohort=3"]);

        Assert.Null(split.Error);
        Assert.Equal("3", split.Settings["Benchmark:MinimumCohort"]);
    }
}
