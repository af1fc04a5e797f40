using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace MunicipalBenchmark.Storage.Tests.Processes;

/// <summary>Runs the tests as xunit's own entry point would, or, by a first word, one of the processes that tests start and kill.</summary>
internal static class Program
{
    /// <summary>This program itself: the current process may be <c>dotnet</c> with our assembly as an argument.</summary>
    public static string Executable => Path.ChangeExtension(typeof(Program).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);

    public static async Task<int> Main(string[] args) => args switch
    {
        [WriterProcess.Command, var directory, var clusterId, .. var connection] =>
            await WriterProcess.RunAsync(directory, clusterId, connection.FirstOrDefault()),
        [StateWriteSpeed.Command] => await StateWriteSpeed.RunAsync(),
        [ReadModelSpeed.Command] => await ReadModelSpeed.RunAsync(),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };
}
