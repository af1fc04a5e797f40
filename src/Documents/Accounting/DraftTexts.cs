using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>Where a text is held.</summary>
[Flags]
internal enum Held
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>In the plan.</summary>
    Plan = 1,

    /// <summary>In what is told without doubt: left out knowingly.</summary>
    LeftOut = 2,

    /// <summary>In a warning.</summary>
    Warning = 4,
}

/// <summary>A text of a draft.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">The line of what holds it.</param>
/// <param name="Held">What holds it.</param>
internal readonly record struct DraftText(string Text, int? Line, Held Held);

/// <summary>Every text and figure that a draft holds or its diagnostics quote.</summary>
internal static class DraftTexts
{
    /// <summary>All of them.</summary>
    public static IEnumerable<DraftText> Of(PlanDraft draft)
    {
        var lines = draft.Nodes.ToLookup(static node => node.Id, static node => node.Line, StringComparer.Ordinal);
        return Texts(draft, lines).Where(static held => !string.IsNullOrEmpty(held.Text)).Select(static held => new DraftText(held.Text!, held.Line, Held.Plan))
            .Concat(Told(draft.Diagnostics));
    }

    private static IEnumerable<DraftText> Told(IEnumerable<DraftDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var held = diagnostic.Severity == DiagnosticSeverity.Info ? Held.LeftOut : Held.Warning;
            if (diagnostic.Text is { Length: > 0 } text)
            {
                yield return new(text, diagnostic.Line, held);
            }

            yield return new(diagnostic.Message, diagnostic.Line, held);
        }
    }

    private static IEnumerable<(string? Text, int? Line)> Texts(PlanDraft draft, ILookup<string, int?> lines)
    {
        IEnumerable<(string?, int?)> all =
        [
            (draft.Title, null),
            .. draft.Nodes.SelectMany(static node => Of(node).Select(text => (text, node.Line))),
        ];
        return all
            .Concat(draft.Indicators.SelectMany(indicator => Of(indicator).Select(text => (text, indicator.Line ?? (indicator.Node is { } node ? lines[node].FirstOrDefault() : null)))))
            .Concat(draft.Indicators.Where(static indicator => indicator.Node is not null).SelectMany(indicator => Of(indicator).Select(text => (text, lines[indicator.Node!].FirstOrDefault()))))
            .Concat(draft.Spending.SelectMany(static row => Of(row).Select(text => (text, row.Line))))
            .Concat(draft.Relations.SelectMany(static relation => Of(relation).Select(text => (text, relation.Line))))
            .Concat(draft.Acts.SelectMany(static act => Of(act).Select(text => (text, act.Line))));
    }

    private static IEnumerable<string?> Of(DraftNode node) =>
    [
        node.RawCode, node.Code, node.Title, node.Description, node.Status?.Text, Figure(node.Weight), Figure(node.Status?.Progress),
        .. node.Responsible, .. node.Notes, .. node.Departments.SelectMany(static department => new[] { department.Raw, department.Name }),
        .. node.Milestones.Select(static milestone => milestone.Text), .. node.Tags.SelectMany(static tag => tag.Value),
        .. node.Programmes, .. node.Missions, .. node.Programmes.Select(static code => code.Replace(".", "", StringComparison.Ordinal)),
    ];

    private static IEnumerable<string?> Of(DraftIndicator indicator) =>
    [
        indicator.Label, indicator.Kind, indicator.Unit, indicator.Formula, Figure(indicator.Weight), indicator.Baseline?.Raw,
        .. indicator.Targets.Select(static figure => figure.Raw), .. indicator.Observations.Select(static figure => figure.Raw),
    ];

    private static IEnumerable<string?> Of(DraftSpending row) =>
    [
        row.Title, $"{row.Mission}{row.Programme}", .. row.Extras.Keys,
        .. Amounts(row).SelectMany(static amount => new[] { Figure(amount), Figure(amount / 1000) }),
    ];

    private static IEnumerable<decimal?> Amounts(DraftSpending row) =>
        [row.Appropriated, row.Committed, row.PaidCurrent, row.Residuals, row.PaidResiduals, .. row.Extras.Values.Select(static amount => (decimal?)amount)];

    private static IEnumerable<string?> Of(DraftRelation relation) =>
        [relation.Name, relation.Country, relation.Role, relation.Programme, relation.Period, Figure(relation.Amount), .. relation.Themes];

    private static IEnumerable<string?> Of(DraftAct act) =>
        [act.Number, act.Body, .. act.Votes.SelectMany(static vote => new[] { vote.Subject, Figure(vote.Present), Figure(vote.For), Figure(vote.Against), Figure(vote.Abstained) })];

    private static string? Figure(decimal? figure) => figure?.ToString("0.##########", CultureInfo.InvariantCulture);
}
