using System.Globalization;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>Mail as files, readable by their owner only, since they hold links: for an installation without a mail server.</summary>
internal sealed class FolderPostOffice(string folder, TimeProvider time) : IPostOffice
{
    public async Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.txt");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var temporary = Path.Combine(folder, $".{name}");
        var file = new FileStream(temporary, options);
        await using (file.ConfigureAwait(false))
        {
            var writer = new StreamWriter(file);
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteAsync($"To: {letter.To}\nSubject: {letter.Subject}\n\n{letter.Text}".AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }

        File.Move(temporary, Path.Combine(folder, name));
    }
}
