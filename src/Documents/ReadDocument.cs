using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents;

/// <summary>A document that was read.</summary>
/// <param name="Family">The family it was recognised as, for example <c>dup-status-report</c>.</param>
/// <param name="Draft">What was read, with diagnostics.</param>
/// <param name="MediaType">Media type of the original, for example <c>text/markdown</c>.</param>
public sealed record ReadDocument(string Family, PlanDraft Draft, string MediaType);
