using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Search.Lucene;

/// <content>The writing thread.</content>
internal sealed partial class LuceneStore
{
    private async Task<IndexReceipt> QueueAsync(Func<IndexReceipt> work, CancellationToken cancellationToken)
    {
        var write = new Write(work, new TaskCompletionSource<IndexReceipt>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _writes.Writer.WriteAsync(write, cancellationToken);
        }
        catch (System.Threading.Channels.ChannelClosedException exception)
        {
            throw new SearchUnavailableException("The index is closed.", exception);
        }

        return await write.Done.Task.WaitAsync(cancellationToken);
    }

    private async Task WriteAsync()
    {
        var done = new List<(TaskCompletionSource<IndexReceipt> Source, IndexReceipt Receipt)>(MostTogether);
        while (await _writes.Reader.WaitToReadAsync())
        {
            done.Clear();
            Exception? failure = null;
            while (failure is null && done.Count < MostTogether && _writes.Reader.TryRead(out var write))
            {
                try
                {
                    done.Add((write.Done, write.Work()));
                }
                catch (SearchUnavailableException refused)
                {
                    write.Done.SetException(refused);
                }
                catch (Exception exception)
                {
                    done.Add((write.Done, Nothing()));
                    failure = exception;
                }
            }

            failure ??= TryCommit();
            if (failure is null)
            {
                done.ForEach(write => write.Source.SetResult(write.Receipt));
                continue;
            }

            // What shares the commit is lost with the writer that failed: it is sent again.
            LogFailed(_log, failure);
            Reopen();
            done.ForEach(write => write.Source.SetException(new SearchUnavailableException("The index cannot be written.", failure)));
        }
    }

    private Exception? TryCommit()
    {
        try
        {
            Commit(_current);
            Commit(_building);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static void Commit(LuceneGeneration? generation)
    {
        generation?.Commit();
        generation?.Refresh();
    }

    /// <summary>A writer that failed is closed for good: another one goes on from the last commit, or from nothing where that is gone, until it is rebuilt.</summary>
    private void Reopen()
    {
        var old = _current;
        try
        {
            old.Dispose();
        }
        catch (Exception exception)
        {
            LogFailed(_log, exception);
        }

        try
        {
            _current = TryOpen(old.Folder) ?? StartAnew();
        }
        catch (Exception exception)
        {
            // The next write tries again.
            Detail = "The index cannot be opened for writing; see the log.";
            LogFailed(_log, exception);
        }
    }

    private LuceneGeneration? TryOpen(string folder)
    {
        try
        {
            return LuceneGeneration.Exists(folder) ? LuceneGeneration.Open(folder) : null;
        }
        catch (Exception exception)
        {
            LogBroken(_log, folder, exception);
            return null;
        }
    }

    private LuceneGeneration StartAnew()
    {
        Abandon(_building);
        (var marker, var generation, Detail) = Fresh(_marker.Generation + 1, "The index was damaged while it served.");
        Save(marker);
        return generation;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing to the search index failed; what was acknowledged is kept")]
    private static partial void LogFailed(ILogger log, Exception exception);

    private readonly record struct Write(Func<IndexReceipt> Work, TaskCompletionSource<IndexReceipt> Done);
}
