using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans;

/// <summary>What kind of planning document a plan comes from.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<PlanKind>))]
public enum PlanKind
{
    /// <summary>Documento unico di programmazione (D.Lgs. 118/2011, annex 4/1): strategic and operational section.</summary>
    Dup,

    /// <summary>Piano esecutivo di gestione (TUEL art. 169).</summary>
    Peg,

    /// <summary>Piano integrato di attività e organizzazione (D.L. 80/2021, art. 6).</summary>
    Piao,

    /// <summary>Strategic plan of a city or metropolitan area, or of one of its policies.</summary>
    StrategicPlan,

    /// <summary>Charter of a network: what its cities agreed to pursue.</summary>
    NetworkCharter,
}
