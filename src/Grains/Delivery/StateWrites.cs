namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>How a grain without an outbox writes its state.</summary>
internal static class StateWrites
{
    /// <summary>
    /// Writes the next state. When that fails it is unknown whether it arrived: the grain forgets what it holds, and its next activation reads what is
    /// stored.
    /// </summary>
    public static async Task WriteAsync<TState>(this IGrainBase grain, IPersistentState<TState> storage, TState next)
    {
        storage.State = next;
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
