namespace MunicipalBenchmark.Documents;

/// <summary>Codes of refusals of <see cref="DocumentReader"/>. Stable: explained in docs/diagnostics.md.</summary>
public static class RefusalCodes
{
    /// <summary>The file holds nothing.</summary>
    public const string Empty = "document-empty";

    /// <summary>The file is larger than <see cref="ReaderLimits.MaximumBytes"/>.</summary>
    public const string TooLarge = "document-too-large";

    /// <summary>The bytes are no text, or a container that is not read.</summary>
    public const string NotText = "document-not-text";

    /// <summary>The file opens only with a password.</summary>
    public const string Protected = "document-protected";

    /// <summary>A container that is damaged.</summary>
    public const string Broken = "document-broken";

    /// <summary>Pages that are pictures without text.</summary>
    public const string WithoutText = "document-without-text";

    /// <summary>A limit of <see cref="ReaderLimits"/> on what a container may unpack to or hold.</summary>
    public const string LimitExceeded = "document-limit-exceeded";

    /// <summary>Text of no known family.</summary>
    public const string NotPlanning = "not-a-planning-document";

    /// <summary>More nodes than <see cref="ReaderLimits.MaximumNodes"/>.</summary>
    public const string TooManyNodes = "too-many-nodes";

    /// <summary>JSON that is not mb-plan/1.</summary>
    public const string PlanFormatInvalid = "plan-format-invalid";
}
