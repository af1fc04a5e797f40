namespace MunicipalBenchmark.Identity.Keys;

/// <summary>Signing keys or key ring cannot be read with the master key of this installation.</summary>
public sealed class IdentityKeysException : Exception
{
    /// <summary>Without a message; needed by convention only.</summary>
    public IdentityKeysException()
    {
    }

    /// <summary>With a message that says what was found and what to do.</summary>
    /// <param name="message">The message.</param>
    public IdentityKeysException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that says what was found and what to do, and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public IdentityKeysException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
