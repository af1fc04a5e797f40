using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>
/// Tells the person who started the service how to become its first administrator: on a terminal by the link itself, else by a file that only its owner
/// reads, since what a service prints is kept in a log.
/// </summary>
internal static class FirstAdministratorLink
{
    private const string FileName = "first-administrator.txt";

    public static async Task ShowAsync(IServiceProvider services, Settings settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<FirstAdministrator>() is not { } first)
        {
            return;
        }

        var file = Path.Combine(settings.DataDirectory, FileName);
        File.Delete(file);
        if (await first.InviteAsync(cancellationToken) is not { } link)
        {
            return;
        }

        if (Console.IsOutputRedirected)
        {
            await WriteAsync(file, link, cancellationToken);
            await output.WriteLineAsync($"There is no administrator yet. For an hour, the link in {file} makes the first one; `mb user add EMAIL --role platform-admin` does at any time.");
        }
        else
        {
            await output.WriteLineAsync($"There is no administrator yet. For an hour, once, this link makes the first one:\n  {link.Address}");
        }
    }

    private static async Task WriteAsync(string file, AccountLink link, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(new FileStream(file, options));
        await writer.WriteLineAsync(link.Address.AbsoluteUri.AsMemory(), cancellationToken);
    }
}
