using System.Text.Json.Serialization;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Facts of a plan.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(DraftImported), "draft-imported")]
[JsonDerivedType(typeof(PlanSubmitted), "plan-submitted")]
[JsonDerivedType(typeof(PlanReturned), "plan-returned")]
[JsonDerivedType(typeof(PublicationStarted), "publication-started")]
[JsonDerivedType(typeof(EditionPublished), "edition-published")]
[JsonDerivedType(typeof(PlanWithdrawn), "plan-withdrawn")]
[GenerateSerializer, Immutable, Alias("mb.state-plan-fact")]
internal abstract record PlanFact;

/// <summary>A document became the working copy.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-draft-imported")]
internal sealed record DraftImported(int Import, string Document) : PlanFact;

/// <summary>A publication began. While it is in the outbox the sweep finds the plan, and delivering it means carrying the publication on.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-publication-started")]
internal sealed record PublicationStarted(int Number) : PlanFact;

/// <summary>Readers see this edition now.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-edition-published")]
internal sealed record EditionPublished(StoredEdition Edition, int? Previous) : PlanFact
{
    /// <summary>From where the publication was asked for.</summary>
    [Id(0)]
    public CallOrigin? Origin { get; init; }
}

/// <summary>Readers see no edition any more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-withdrawn")]
internal sealed record PlanWithdrawn(int Number) : PlanFact;

/// <summary>The working copy was handed in for review.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-submitted")]
internal sealed record PlanSubmitted(int Import) : PlanFact;

/// <summary>The working copy was given back to those who edit it.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-returned")]
internal sealed record PlanReturned(int Import) : PlanFact;
