namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Whether keys are loaded: credentials can be judged from then on.</summary>
internal sealed class IdentityReadiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set() => _ready.TrySetResult();

    /// <summary>Waits a little; false when keys cannot be had now.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (_ready.Task.IsCompletedSuccessfully)
        {
            return true;
        }

        try
        {
            await _ready.Task.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
