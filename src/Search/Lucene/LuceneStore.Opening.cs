using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <content>What is done when the folder is opened: a doubtful index is examined, an unusable one is replaced by an empty one that asks for a rebuild.</content>
internal sealed partial class LuceneStore
{
    private (IndexMarker Marker, LuceneGeneration Generation, string Detail) OpenCurrent()
    {
        var marker = IndexMarker.Read(_folder);
        if (marker is null)
        {
            return Fresh(1, "The index is new.");
        }

        if (marker.Format != IndexFields.Format)
        {
            return Fresh(marker.Generation + 1, $"The index had format {marker.Format}; this program writes {IndexFields.Format}.");
        }

        var folder = GenerationFolder(marker.Generation);
        try
        {
            if (!LuceneGeneration.Exists(folder))
            {
                return Fresh(marker.Generation + 1, "The index was missing.");
            }

            if (marker.ClosedInOrder)
            {
                LuceneGeneration.CheckSums(folder);
            }
            else if (!LuceneGeneration.IsSound(folder))
            {
                return Fresh(marker.Generation + 1, "The index was found damaged after a stop out of order.");
            }

            return (marker with { ClosedInOrder = false }, LuceneGeneration.Open(folder), marker.Complete ? "" : "The index waits for its first rebuild.");
        }
        catch (Exception exception)
        {
            // Lucene throws many kinds at damaged files; whatever it is, the grains hold everything.
            LogBroken(_log, folder, exception);
            return Fresh(marker.Generation + 1, "The index was damaged.");
        }
    }

    private (IndexMarker Marker, LuceneGeneration Generation, string Detail) Fresh(int generation, string detail)
    {
        var folder = GenerationFolder(generation);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return (new IndexMarker(IndexFields.Format, generation, ClosedInOrder: false, Complete: false), LuceneGeneration.Open(folder), detail);
    }

    private void RemoveOthers()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder, "generation-*").Where(folder => folder != _current.Folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Abandon(LuceneGeneration? building)
    {
        if (building is not null)
        {
            _building = null;
            Remove(building);
        }
    }

    private static void Remove(LuceneGeneration generation)
    {
        generation.Dispose();
        if (Directory.Exists(generation.Folder))
        {
            Directory.Delete(generation.Folder, recursive: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index in {Folder} is damaged; it is rebuilt from the plans")]
    private static partial void LogBroken(ILogger log, string folder, Exception exception);
}
