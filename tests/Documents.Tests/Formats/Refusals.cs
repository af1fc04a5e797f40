using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Formats;

public sealed class Refusals
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void an_empty_document_is_refused(string text) => Assert.Equal(RefusalCodes.Empty, Some.Refusal(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void a_document_over_the_limit_is_refused_before_it_is_read()
    {
        var refusal = Some.Refusal(new byte[2000], ReaderLimits.Default with { MaximumBytes = 1000 });
        Assert.Equal(RefusalCodes.TooLarge, refusal.Code);
        Assert.Contains("1,000", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void random_bytes_are_refused_and_the_containers_are_named(int seed)
    {
        var bytes = new byte[20_000];
        new Random(seed).NextBytes(bytes);
        var refusal = Some.Refusal(bytes);
        Assert.Equal(RefusalCodes.NotText, refusal.Code);
        Assert.Contains("Markdown", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_zero_character_is_refused_with_its_line()
    {
        var refusal = Some.Refusal("Obiettivo\nstrategico\0 1.01"u8.ToArray());
        Assert.Equal(RefusalCodes.NotText, refusal.Code);
        Assert.Contains("line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_container_that_is_not_read_is_named()
    {
        var refusal = Some.Refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]);
        Assert.Equal(RefusalCodes.NotText, refusal.Code);
        Assert.Contains("a PNG picture", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gentile Sindaco, con la presente si comunica che la riunione è rinviata.\n\nCordiali saluti")]
    [InlineData("# README\n\nA library for text.\n\n- one\n- two\n")]
    [InlineData("a;b;c\n1;2;3\n")]
    public void text_that_is_no_plan_is_refused_and_the_families_are_named(string text)
    {
        var refusal = Some.Refusal(Encoding.UTF8.GetBytes(text));
        Assert.Equal(RefusalCodes.NotPlanning, refusal.Code);
        Assert.Contains("status report of a DUP", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void more_nodes_than_the_limit_are_refused()
    {
        var refusal = Some.Refusal(Encoding.UTF8.GetBytes(Dup.StatusReportText.Small), ReaderLimits.Default with { MaximumNodes = 3 });
        Assert.Equal(RefusalCodes.TooManyNodes, refusal.Code);
    }
}
