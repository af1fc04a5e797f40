namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>A request that is refused before it is GraphQL. Never leaves the transport.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The code under <c>extensions</c>.</param>
/// <param name="message">What is wrong, and the remedy.</param>
internal sealed class BadRequestException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The code under <c>extensions</c>.</summary>
    public string Code => code;
}
