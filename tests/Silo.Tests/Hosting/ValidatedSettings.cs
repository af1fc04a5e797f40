using Microsoft.Extensions.Configuration;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Tests.Hosting;

public sealed class ValidatedSettings
{
    [Fact]
    public void Have_the_documented_defaults()
    {
        var settings = Read([]).Value!;

        Assert.Equal(Path.GetFullPath("./data"), settings.DataDirectory);
        Assert.Equal(["http://localhost:5080"], settings.Urls);
        Assert.Equal(20 * 1024 * 1024, settings.DocumentBytes);
        Assert.Equal(Durability.Full, settings.Storage.Durability);
        Assert.True(settings.IsEmbedded);
    }

    [Fact]
    public void Take_a_blank_connection_string_for_none()
    {
        Assert.True(Read(new() { ["Storage:ConnectionString"] = " " }).Value!.IsEmbedded);
        Assert.False(Read(new() { ["Storage:ConnectionString"] = "Host=db" }).Value!.IsEmbedded);
    }

    [Theory]
    [InlineData("Urls", "localhost")]
    [InlineData("Urls", ";")]
    [InlineData("Urls", "ftp://localhost:21")]
    [InlineData("Data:Directory", "")]
    [InlineData("Limits:DocumentBytes", "0")]
    [InlineData("Limits:DocumentBytes", "9999999999999")]
    [InlineData("Limits:DocumentBytes", "20 MB")]
    [InlineData("Storage:Durability", "Perhaps")]
    [InlineData("Storage:Durability", "7")]
    [InlineData("Storage:SiloAddress", "here")]
    [InlineData("Storage:SiloPort", "70000")]
    [InlineData("Storage:SiloPort", "-1")]
    public void Refuse_a_bad_value_by_name(string key, string value)
    {
        var refusal = Read(new() { [key] = value }).Refusal!;

        Assert.Equal("setting-invalid", refusal.Code);
        Assert.Equal([key], refusal.Fields);
        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    private static Outcomes.Outcome<Settings> Read(Dictionary<string, string?> values) =>
        SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
