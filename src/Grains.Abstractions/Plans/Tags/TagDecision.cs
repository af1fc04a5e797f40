namespace MunicipalBenchmark.Plans.Tags;

/// <summary>A decision on a proposed tag. A later one on the same tag of the same node takes its place.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Title">The node's title: another document may give the node another id.</param>
/// <param name="Scheme">The vocabulary.</param>
/// <param name="Value">The code in it.</param>
/// <param name="IsAccepted">Yes or no.</param>
/// <param name="By">Who decided: a principal's id.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("mb.tag-decision")]
public sealed record TagDecision(string Node, string Title, string Scheme, string Value, bool IsAccepted, string By, DateTimeOffset At);
