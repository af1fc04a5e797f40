using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>OpenIddict's logger without its level Trace, at which it writes whole tokens: no setting may bring them into a log.</summary>
internal sealed class QuietLogger<T>(ILoggerFactory factory) : ILogger<T>
{
    private readonly ILogger _logger = factory.CreateLogger(typeof(T).FullName!);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Trace && _logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _logger.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
