using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Persons;

/// <summary>A person as stored: whom to ask, never what it may do.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-person")]
internal sealed record StoredPerson
{
    /// <summary>Tenants that made the person a member once, or were about to.</summary>
    [Id(0)]
    public ImmutableArray<Tenant> Tenants { get => field.IsDefault ? [] : field; init; }

    /// <summary>The tenant acted for; null for all.</summary>
    [Id(1)]
    public Tenant? ActingFor { get; init; }
}
