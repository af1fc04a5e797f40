namespace MunicipalBenchmark.GraphQL.Uploads;

/// <summary>How much one account may send: configuration section <c>Uploads</c>. The largest single document is <c>Limits:DocumentBytes</c>.</summary>
public sealed class UploadsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Uploads";

    /// <summary>Most documents of one account in <see cref="Kept"/>. Default: 100.</summary>
    public int Files { get; set; } = 100;

    /// <summary>Most bytes of one account in <see cref="Kept"/>. Default: 256 MB.</summary>
    public long Bytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>How long a document is kept to be imported. Default: one day.</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromDays(1);
}
