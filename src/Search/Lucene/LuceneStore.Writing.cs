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
            while (done.Count < MostTogether && _writes.Reader.TryRead(out var write))
            {
                try
                {
                    done.Add((write.Done, write.Work()));
                }
                catch (Exception exception)
                {
                    Fail(write.Done, exception);
                }
            }

            try
            {
                Commit(_current);
                Commit(_building);
            }
            catch (Exception exception)
            {
                done.ForEach(write => Fail(write.Source, exception));
                continue;
            }

            done.ForEach(write => write.Source.SetResult(write.Receipt));
        }
    }

    private static void Commit(LuceneGeneration? generation)
    {
        generation?.Commit();
        generation?.Refresh();
    }

    private void Fail(TaskCompletionSource<IndexReceipt> done, Exception exception)
    {
        done.SetException(exception as SearchUnavailableException ?? new SearchUnavailableException("The index cannot be written.", exception));
        if (exception is not SearchUnavailableException)
        {
            LogFailed(_log, exception);
            TryReopen();
        }
    }

    /// <summary>A writer that failed is closed for good; another one goes on from the last commit.</summary>
    private void TryReopen()
    {
        try
        {
            var old = _current;
            old.Dispose();
            _current = LuceneGeneration.Open(old.Folder);
        }
        catch (Exception exception)
        {
            Detail = "The index cannot be opened for writing; see the log.";
            LogFailed(_log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing to the search index failed; what was acknowledged is kept")]
    private static partial void LogFailed(ILogger log, Exception exception);

    private readonly record struct Write(Func<IndexReceipt> Work, TaskCompletionSource<IndexReceipt> Done);
}
