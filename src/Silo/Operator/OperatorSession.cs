namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The way a command has to the store, until it is disposed.</summary>
internal sealed class OperatorSession : IAsyncDisposable
{
    private readonly Func<ValueTask> _close;

    public OperatorSession(IOperator commands, ServiceFile? service, Func<ValueTask> close)
    {
        Commands = commands;
        Service = service;
        _close = close;
    }

    /// <summary>What can be asked.</summary>
    public IOperator Commands { get; }

    /// <summary>The running service that answers; null when this process opened the store itself.</summary>
    public ServiceFile? Service { get; }

    public ValueTask DisposeAsync() => _close();
}
