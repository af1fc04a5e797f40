using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>Words of the template that stand for something. Data.</summary>
internal static class TemplateWords
{
    /// <summary>The value to start from.</summary>
    public const string Baseline = "BASELINE";

    /// <summary>An expected value.</summary>
    public const string Target = "TARGET";

    /// <summary>A result.</summary>
    public const string Observation = "OBSERVATION";

    /// <summary>Kinds of plans.</summary>
    public static ImmutableArray<TemplateWord> PlanKinds { get; } =
    [
        new("DUP", new("DUP", "DUP")), new("PEG", new("PEG", "PEG")), new("PIAO", new("PIAO", "PIAO")), new("STRATEGIC_PLAN", new("Piano strategico", "Strategic plan")),
        new("NETWORK_CHARTER", new("Carta di rete", "Network charter")),
    ];

    /// <summary>Kinds of relations.</summary>
    public static ImmutableArray<TemplateWord> RelationKinds { get; } =
    [
        new("NETWORK", new("rete", "network")), new("PARTNER_CITY", new("città partner", "partner city")), new("FUND", new("fondo", "fund")), new("AWARD", new("premio", "award")),
    ];

    /// <summary>What a value of an indicator is.</summary>
    public static ImmutableArray<TemplateWord> Roles { get; } =
    [
        new(Baseline, new("partenza", "baseline")), new(Target, new("atteso", "target")), new(Observation, new("risultato", "result")),
    ];
}
