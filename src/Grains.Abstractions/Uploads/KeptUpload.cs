namespace MunicipalBenchmark.Uploads;

/// <summary>A sent document with its bytes.</summary>
/// <param name="Upload">What it is.</param>
/// <param name="Content">The bytes.</param>
public sealed record KeptUpload(Upload Upload, ReadOnlyMemory<byte> Content);
