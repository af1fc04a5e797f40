using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>A list of a plan, whose items are compared and edited one by one.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<PlanPart>))]
public enum PlanPart
{
    /// <summary>Nodes of the tree, by id.</summary>
    Node,

    /// <summary>Indicators, by id.</summary>
    Indicator,

    /// <summary>Spending rows, by mission, programme and period: <c>01.06@2020-06-30</c>.</summary>
    Spending,

    /// <summary>Relations, by kind and name: <c>NETWORK RECS</c>; of several alike the second has <c>#2</c>.</summary>
    Relation,

    /// <summary>Acts, by number and date: <c>195@2020-11-13</c>; of several alike the second has <c>#2</c>.</summary>
    Act,
}
