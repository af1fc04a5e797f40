using System.Collections.Immutable;
using MunicipalBenchmark.Identity.Authority;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The clients of the own authority.</summary>
/// <param name="Clients">By id.</param>
internal sealed record ClientList(ImmutableArray<ClientRegistration> Clients);
