using System.Security.Cryptography;
using System.Text.Json;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>How commands find and prove themselves to the service that runs on their data directory.</summary>
/// <param name="Address">Where the operator channel listens, on loopback.</param>
/// <param name="Pid">The service's process.</param>
/// <param name="Token">What a command must show; made anew at each start.</param>
internal sealed record ServiceFile(Uri Address, int Pid, string Token)
{
    private const string FileName = "service.json";
    private const int TokenBytes = 32;

    /// <summary>A token nobody can guess.</summary>
    public static string CreateToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>The full path in a data directory.</summary>
    public static string PathIn(string directory) => Path.Combine(directory, FileName);

    /// <summary>Reads the file of a data directory; null when there is none or it is no such file.</summary>
    public static ServiceFile? Read(string directory)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(directory)), OperatorJson.Default.ServiceFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the file whole, readable by its owner only from its first moment.</summary>
    public void Write(string directory)
    {
        var path = PathIn(directory);
        var temporary = $"{path}.{Pid}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, this, OperatorJson.Default.ServiceFile);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Removes the file of a data directory, if it is there.</summary>
    public static void Remove(string directory) => File.Delete(PathIn(directory));
}
