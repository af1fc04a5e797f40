using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans;

/// <summary>The level of a node in a plan's tree (design.md, "Words").</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<NodeLevel>))]
public enum NodeLevel
{
    /// <summary>Linea di mandato.</summary>
    MandateLine,

    /// <summary>Indirizzo strategico.</summary>
    StrategicDirection,

    /// <summary>Obiettivo strategico.</summary>
    StrategicObjective,

    /// <summary>Obiettivo operativo.</summary>
    OperationalObjective,

    /// <summary>Finalità.</summary>
    Aim,

    /// <summary>Azione.</summary>
    Action,

    /// <summary>Fase (GANTT).</summary>
    Phase,
}
