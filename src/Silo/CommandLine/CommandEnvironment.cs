using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What every command works with.</summary>
internal sealed class CommandEnvironment(IReadOnlyDictionary<string, string?> overrides, TextWriter output, TextWriter error)
{
    /// <summary>Answers.</summary>
    public TextWriter Output => output;

    /// <summary>Refusals, warnings, progress.</summary>
    public TextWriter Error => error;

    /// <summary>Runs a command with the settings, or says why they are refused.</summary>
    public async Task<int> WithSettingsAsync(Func<Settings, Task<int>> command)
    {
        var settings = SettingsReader.Read(overrides);
        return settings.IsDone ? await command(settings.Value) : Refuse(settings.Refusal);
    }

    /// <summary>Runs a command with a way to the store, or says why there is none.</summary>
    public async Task<int> WithOperatorAsync(Settings settings, Func<IOperator, Task<int>> command, CancellationToken cancellationToken)
    {
        var opened = await Progress.ShowAsync("Opening the store", () => OperatorDoor.OpenAsync(settings, cancellationToken));
        if (!opened.IsDone)
        {
            return Refuse(opened.Refusal);
        }

        await using var session = opened.Value;
        return await command(session.Commands);
    }

    /// <summary>Says why not.</summary>
    public int Refuse(Refusal refusal)
    {
        error.WriteLine($"mb: {refusal.Message} ({refusal.Code})");
        return ExitCode.Refused;
    }
}
