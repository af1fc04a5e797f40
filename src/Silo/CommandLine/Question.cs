namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>A yes or no from the person at the terminal.</summary>
internal static class Question
{
    /// <summary>Whether there is a person who can be asked.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    /// <summary>Asks; anything but a yes is a no.</summary>
    public static async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        await Console.Error.WriteAsync($"{question} [y/N] ".AsMemory(), cancellationToken);
        var answer = await Console.In.ReadLineAsync(cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
