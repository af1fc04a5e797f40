using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>How much a diagnostic matters.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<DiagnosticSeverity>))]
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>A doubtful reading: look at it.</summary>
    Warning,

    /// <summary>Something was not read.</summary>
    Error,
}
