using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>The state of a node while it is read.</summary>
/// <param name="line">The line of its heading.</param>
internal sealed class StatusBuilder(int line)
{
    /// <summary>The date reported on.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The date to which it is put off.</summary>
    public DateOnly? DeferredTo { get; set; }

    /// <summary>Progress in percent points.</summary>
    public decimal? Progress { get; set; }

    /// <summary>What was done.</summary>
    public ParagraphList Text { get; } = new();

    /// <summary>The finished status.</summary>
    public DraftStatus Build() => new() { AsOf = AsOf, Text = Text.ToText(), Progress = Progress, DeferredTo = DeferredTo, Line = line };
}
