using System.Diagnostics.CodeAnalysis;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>
/// Configuration given on the command line: <c>--Section:Name=value</c>, <c>--Section:Name value</c>, <c>--Urls value</c>, at any place. Taken
/// out before the commands are parsed, since every command accepts all of them.
/// </summary>
internal sealed record ConfigurationArguments
{
    /// <summary>The settings, by key.</summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    /// <summary>What is left for the commands.</summary>
    public required IReadOnlyList<string> Rest { get; init; }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Separates settings from the rest.</summary>
    public static ConfigurationArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        string? error = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                rest.AddRange(arguments.Skip(i));
                break;
            }

            if (!TryReadKey(arguments[i], out var key, out var value))
            {
                rest.Add(arguments[i]);
                continue;
            }

            if (!SettingKeys.IsKnown(key))
            {
                error ??= $"'--{key}' is no setting. Settings are: {string.Join(", ", SettingKeys.All.Select(known => known.Key))}.";
            }
            else if (value is null && i + 1 == arguments.Count)
            {
                error ??= $"'--{key}' needs a value: --{key}=VALUE.";
            }

            settings[key] = value ?? (i + 1 < arguments.Count ? arguments[++i] : null);
        }

        return new() { Settings = settings, Rest = rest, Error = error };
    }

    private static bool TryReadKey(string argument, [NotNullWhen(true)] out string? key, out string? value)
    {
        (key, value) = (null, null);
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument[2..] : argument[2..equals];
        if (!name.Contains(':', StringComparison.Ordinal) && !name.Equals(SettingKeys.Urls, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        (key, value) = (name, equals < 0 ? null : argument[(equals + 1)..]);
        return true;
    }
}
