using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search;

/// <summary>What a document of the index stands for.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>A plan as a whole.</summary>
    Plan,

    /// <summary>A mandate line, direction or objective.</summary>
    Objective,

    /// <summary>An aim.</summary>
    Aim,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A phase.</summary>
    Phase,

    /// <summary>A local indicator.</summary>
    Indicator,
}
