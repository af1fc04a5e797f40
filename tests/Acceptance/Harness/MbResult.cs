namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>How a command ended.</summary>
internal sealed record MbResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails the test unless the command succeeded.</summary>
    public MbResult Done()
    {
        Assert.True(ExitCode == 0, $"mb ended with {ExitCode}.\n{Output}\n{Error}");
        return this;
    }
}
