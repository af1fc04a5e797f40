namespace MunicipalBenchmark.Access;

/// <summary>
/// A grain call that its caller may not make. The edges ask <see cref="AccessRules"/> before they offer a command, so reaching the filter
/// is a probe or a bug; it is answered FORBIDDEN without details.
/// </summary>
[GenerateSerializer, Alias("mb.access-denied")]
public sealed class AccessDeniedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public AccessDeniedException()
        : base("This call is not allowed.")
    {
    }

    /// <summary>Creates the exception with a text for the log.</summary>
    /// <param name="message">Method and reason; no data.</param>
    public AccessDeniedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text for the log and a cause.</summary>
    /// <param name="message">Method and reason; no data.</param>
    /// <param name="innerException">The cause.</param>
    public AccessDeniedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
