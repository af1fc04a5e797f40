namespace MunicipalBenchmark.ReadModel;

/// <summary>Takes facts into the read model; effect and cursor in one transaction.</summary>
public interface IReadModelWriter
{
    /// <summary>Applies a change unless the consumer's cursor for the grain is already at or past the fact.</summary>
    /// <param name="delivery">Which fact.</param>
    /// <param name="change">What it does.</param>
    /// <param name="cancellationToken">Cancels; nothing is half written.</param>
    /// <returns>False when it had been applied before.</returns>
    Task<bool> ApplyAsync(FactDelivery delivery, ReadModelChange change, CancellationToken cancellationToken);
}
