namespace MunicipalBenchmark.Storage.Schema;

/// <summary>The store's schema is not one this program can work with: newer than the program, or changed by other hands.</summary>
public sealed class StoreSchemaException : Exception
{
    /// <summary>Without a message; needed by convention only.</summary>
    public StoreSchemaException()
    {
    }

    /// <summary>With a message that says what was found and what to do.</summary>
    public StoreSchemaException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that says what was found and what to do, and its cause.</summary>
    public StoreSchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
