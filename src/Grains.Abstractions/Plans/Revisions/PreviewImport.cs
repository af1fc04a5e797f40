using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>Asks what an import would change.</summary>
[GenerateSerializer, Immutable, Alias("mb.preview-import")]
public sealed record PreviewImport
{
    /// <summary>What was read.</summary>
    [Id(0)]
    public required PlanDraft Draft { get; init; }

    /// <summary>Which manual edits to give up.</summary>
    [Id(1)]
    public EditDiscards Discards { get => field ?? EditDiscards.None; init; }

    /// <summary>The city as it would be onboarded, so that the document of a city that is no tenant yet can be checked before it is one.</summary>
    [Id(2)]
    public CityProfile? Newcomer { get; init; }
}
