using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>What stands beside the index: which generation serves, its format, whether it was closed in order, whether it is complete.</summary>
internal sealed record IndexMarker(int Format, int Generation, bool ClosedInOrder, bool Complete)
{
    private const string FileName = "index.json";

    public static IndexMarker? Read(string folder)
    {
        try
        {
            var file = Path.Combine(folder, FileName);
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), MarkerJsonContext.Default.IndexMarker) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes beside and renames, so that a kill leaves the old one or the new one.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, FileName + ".new");
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, this, MarkerJsonContext.Default.IndexMarker);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, Path.Combine(folder, FileName), overwrite: true);
    }
}

[JsonSerializable(typeof(IndexMarker))]
internal sealed partial class MarkerJsonContext : JsonSerializerContext;
