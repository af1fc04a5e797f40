namespace MunicipalBenchmark.Uploads;

/// <summary>How much one principal may send in a time.</summary>
/// <param name="Since">The beginning of the time.</param>
/// <param name="Files">Most documents.</param>
/// <param name="Bytes">Most bytes together.</param>
public sealed record UploadAllowance(DateTimeOffset Since, int Files, long Bytes);
