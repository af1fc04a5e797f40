using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>What the reader of a document was unsure of or could not read.</summary>
internal sealed class PlanDiagnostic(DraftDiagnostic diagnostic)
{
    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => diagnostic.Severity;

    /// <summary>Stable code in kebab case.</summary>
    public string Code => diagnostic.Code;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => diagnostic.Line;

    /// <summary>What was seen, what was understood, what to do.</summary>
    public string Message => diagnostic.Message;

    /// <summary>The exact text.</summary>
    public string? Text => diagnostic.Text;
}
