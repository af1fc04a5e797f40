using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What a person decides about a plan's indicators; done in this order.</summary>
/// <param name="Withdraw">Ids of indicators whose mapping no longer holds.</param>
/// <param name="Reject">Pairs not to be proposed again.</param>
/// <param name="Accept">Pairs that are the same thing.</param>
internal sealed record MapPlan(IReadOnlyList<string> Withdraw, IReadOnlyList<MapPair> Reject, IReadOnlyList<MapPair> Accept);

/// <summary>A local indicator and a catalogue indicator.</summary>
/// <param name="LocalIndicator">Id of the plan's indicator.</param>
/// <param name="Indicator">The catalogue's code.</param>
internal sealed record MapPair(string LocalIndicator, IndicatorCode Indicator);
