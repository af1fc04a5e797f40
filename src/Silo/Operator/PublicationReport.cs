using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What a publication did.</summary>
/// <param name="Plan">The plan as it is now.</param>
/// <param name="Delivered">Whether the read model and the boards have it already; if not, they will without anyone's call.</param>
internal sealed record PublicationReport(PlanView Plan, bool Delivered);
