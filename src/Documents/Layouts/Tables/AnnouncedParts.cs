using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>A noun for parts of a plan. <paramref name="Subject"/>: it announces them also without a number.</summary>
internal sealed record AnnouncedPart(string Words, NodeLevel Level, bool Subject);

/// <summary>Nouns for parts of a plan, in sentences that announce a list of them.</summary>
internal static class AnnouncedParts
{
    public static IReadOnlyList<AnnouncedPart> All { get; } =
    [
        new("goals", NodeLevel.StrategicObjective, true), new("priorities", NodeLevel.StrategicObjective, true), new("objectives", NodeLevel.StrategicObjective, false),
        new("focus areas", NodeLevel.StrategicObjective, true), new("priority areas", NodeLevel.StrategicObjective, true), new("pillars", NodeLevel.StrategicObjective, true),
        new("actions", NodeLevel.Action, true), new("projects", NodeLevel.Action, true), new("initiatives", NodeLevel.Action, true),
        new("obiettivi", NodeLevel.StrategicObjective, false), new("priorità", NodeLevel.StrategicObjective, true), new("assi", NodeLevel.StrategicDirection, true),
        new("linee strategiche", NodeLevel.StrategicDirection, true), new("linee programmatiche", NodeLevel.MandateLine, true),
        new("proposte", NodeLevel.Action, true), new("azioni", NodeLevel.Action, true), new("progetti", NodeLevel.Action, true), new("interventi", NodeLevel.Action, true), new("misure", NodeLevel.Action, true),
    ];

    /// <summary>Verbs with which such a sentence ends.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["sono", "are", "include", "comprendono"];
}
