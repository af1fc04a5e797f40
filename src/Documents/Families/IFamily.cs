using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Families;

/// <summary>A family of planning documents: how it is recognised, and its grammar.</summary>
internal interface IFamily
{
    /// <summary>Stable name, for example <c>dup-status-report</c>.</summary>
    string Name { get; }

    /// <summary>What it is and what is looked for, for the refusal of a document of no family.</summary>
    string LookedFor { get; }

    /// <summary>How sure it is that the document is one of its own: 0 for not at all, 1 and more for certain; the highest reads.</summary>
    double Recognise(BlockDocument document);

    /// <summary>Reads the document.</summary>
    PlanDraft Read(BlockDocument document);
}
