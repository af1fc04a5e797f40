using System.Text.Json.Serialization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Facts of a plan.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(DraftImported), "draft-imported")]
[JsonDerivedType(typeof(DraftEdited), "draft-edited")]
[JsonDerivedType(typeof(PlanSubmitted), "plan-submitted")]
[JsonDerivedType(typeof(PlanReturned), "plan-returned")]
[JsonDerivedType(typeof(PublicationStarted), "publication-started")]
[JsonDerivedType(typeof(EditionPublished), "edition-published")]
[JsonDerivedType(typeof(PlanWithdrawn), "plan-withdrawn")]
[JsonDerivedType(typeof(MembershipNoted), "membership-noted")]
[JsonDerivedType(typeof(MappingsChanged), "mappings-changed")]
[JsonDerivedType(typeof(ObservationRecorded), "observation-recorded")]
[JsonDerivedType(typeof(TagDecided), "tag-decided")]
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
internal sealed record EditionPublished(StoredEdition Edition, int? Previous) : PlanFact
{
    /// <summary>From where the publication was asked for.</summary>
    [Id(0)]
    public CallOrigin? Origin { get; init; }

    /// <summary>Whether everybody saw the edition before: then the public feed has to tell also of one that is not for everybody.</summary>
    [Id(1)]
    public bool? ReplacesPublic { get; init; }
}

/// <summary>Readers see no edition any more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-withdrawn")]
internal sealed record PlanWithdrawn(int Number) : PlanFact
{
    /// <summary>Whether everybody saw that edition: else the public feed has nothing to take back, and must not name the plan. Null in facts of before this was noted.</summary>
    [Id(0)]
    public bool? WasPublic { get; init; }
}

/// <summary>The city joined or left a network; nothing of the plan itself changed.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-membership-noted")]
internal sealed record MembershipNoted : PlanFact;

/// <summary>The working copy was handed in for review.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-submitted")]
internal sealed record PlanSubmitted(int Import) : PlanFact;

/// <summary>The working copy was given back to those who edit it.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-plan-returned")]
internal sealed record PlanReturned(int Import) : PlanFact;

/// <summary>Other figures of the published edition count for catalogue indicators: the city's mappings changed.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-mappings-changed")]
internal sealed record MappingsChanged(StoredEdition Edition, IndicatorCode? Indicator) : PlanFact;

/// <summary>A result was recorded beside the published edition; <paramref name="Before"/> is the text that stood recorded for its day or year.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-observation-recorded")]
internal sealed record ObservationRecorded(RecordedObservation Observation, string? Before) : PlanFact;

/// <summary>A proposed tag was accepted or rejected.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-tag-decided")]
internal sealed record TagDecided(string Node, string Scheme, string Value, bool IsAccepted) : PlanFact;
