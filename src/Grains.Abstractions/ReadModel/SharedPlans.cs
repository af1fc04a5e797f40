using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.ReadModel;

/// <summary>Which plans that cities share with networks a list holds.</summary>
/// <param name="Networks">Those shared with one of these.</param>
/// <param name="Absent">But not those of cities that are no members now.</param>
public sealed record SharedPlans(ImmutableArray<NetworkId> Networks, ImmutableArray<AbsentMember> Absent)
{
    /// <summary>None.</summary>
    public static readonly SharedPlans None = new([], []);
}
