using System.Reflection;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Schema;

/// <summary>The SQL files that lie in the assembly, by folder and dialect.</summary>
internal static class EmbeddedSql
{
    private static readonly Assembly Assembly = typeof(EmbeddedSql).Assembly;

    /// <summary>The files of a folder's subfolder for the dialect, in order of their names, line ends as in version control.</summary>
    public static IEnumerable<(string Name, string Text)> Read(string folder, Dialect dialect)
    {
        var prefix = $"{folder}/{dialect}/";
        return from resource in Assembly.GetManifestResourceNames()
               let path = resource.Replace('\\', '/')
               where path.StartsWith(prefix, StringComparison.Ordinal)
               orderby path
               select (Path.GetFileNameWithoutExtension(path), ReadText(resource));
    }

    private static string ReadText(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
