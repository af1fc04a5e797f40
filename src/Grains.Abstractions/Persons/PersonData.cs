using System.Collections.Immutable;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Persons;

/// <summary>What the product holds of a person, for the person.</summary>
[GenerateSerializer, Immutable, Alias("mb.person-data")]
public sealed record PersonData
{
    /// <summary>Memberships, and for which tenant the person acts.</summary>
    [Id(0)]
    public required PersonView Person { get; init; }

    /// <summary>What the person did and what was done to it, from all journals; at most 10,000 entries, the oldest.</summary>
    [Id(1)]
    public ImmutableArray<AuditEntry> Journal { get => field.IsDefault ? [] : field; init; }

    /// <summary>What other parts of the product hold.</summary>
    [Id(2)]
    public ImmutableArray<PersonalDataPart> Others { get => field.IsDefault ? [] : field; init; }
}

/// <summary>What one part of the product holds of a person.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Json">The data, as JSON text.</param>
[GenerateSerializer, Immutable, Alias("mb.personal-data-part")]
public sealed record PersonalDataPart(string Name, string Json);
