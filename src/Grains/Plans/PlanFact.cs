using System.Text.Json.Serialization;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Facts of a plan.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(DraftImported), "draft-imported")]
[JsonDerivedType(typeof(DraftEdited), "draft-edited")]
[JsonDerivedType(typeof(PublicationStarted), "publication-started")]
[JsonDerivedType(typeof(EditionPublished), "edition-published")]
[JsonDerivedType(typeof(PlanWithdrawn), "plan-withdrawn")]
[JsonDerivedType(typeof(MappingsChanged), "mappings-changed")]
[GenerateSerializer, Immutable, Alias("mb.state-plan-fact")]
internal abstract record PlanFact;

/// <summary>A document became the working copy.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-draft-imported")]
internal sealed record DraftImported(int Import, string Document) : PlanFact;

/// <summary>The working copy was changed by hand; it has so many manual edits now.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-draft-edited")]
internal sealed record DraftEdited(int Import, int Edits) : PlanFact;

/// <summary>A publication began. While it is in the outbox the sweep finds the plan, and delivering it means carrying the publication on.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-publication-started")]
internal sealed record PublicationStarted(int Number) : PlanFact;

/// <summary>Readers see this edition now.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-edition-published")]
internal sealed record EditionPublished(StoredEdition Edition, int? Previous) : PlanFact;

/// <summary>Readers see no edition any more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-withdrawn")]
internal sealed record PlanWithdrawn(int Number) : PlanFact;

/// <summary>Other figures of the published edition count for catalogue indicators: the city's mappings changed.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-mappings-changed")]
internal sealed record MappingsChanged(StoredEdition Edition, IndicatorCode? Indicator) : PlanFact;
