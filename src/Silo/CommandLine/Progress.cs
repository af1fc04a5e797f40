using Spectre.Console;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>Says what takes its time, on a terminal only; it is wiped when done.</summary>
internal static class Progress
{
    public static Task<T> ShowAsync<T>(string what, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work();
        }

        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Status().StartAsync(Markup.Escape(what) + " …", _ => work());
    }
}
