namespace MunicipalBenchmark.Storage.Orleans;

/// <summary>A state write that waits for its turn, and then for its batch to be durable.</summary>
internal sealed class PendingWrite(Func<bool, Task> write)
{
    // The grain goes on in its own scheduler, not on the writing loop.
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    public Task Completion => _completion.Task;

    public async Task RunAsync(bool synchronise)
    {
        try
        {
            await write(synchronise).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
    }

    public void Fail(Exception exception) => _failure ??= exception;

    public void Complete()
    {
        if (_failure is null)
        {
            _completion.SetResult();
        }
        else
        {
            _completion.SetException(_failure);
        }
    }
}
