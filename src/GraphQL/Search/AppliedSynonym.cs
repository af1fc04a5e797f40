using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>What was searched besides what was typed.</summary>
internal sealed class AppliedSynonym(Domain.AppliedSynonym synonym)
{
    /// <summary>The words typed.</summary>
    public string Typed => synonym.Typed;

    /// <summary>The words searched too.</summary>
    public IReadOnlyList<string> Also { get; } = [.. synonym.Also];

    /// <summary>Slug of the network whose synonyms these are; null for built-in ones.</summary>
    public string? Network => synonym.Network?.Value;
}
