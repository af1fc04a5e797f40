using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;

namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>The template, stated once: what is written, what is read and the data dictionary come from here.</summary>
internal static class TemplateSheets
{
    /// <summary>Name and version, in the sheet of the plan.</summary>
    public const string Version = "mb-template/1";

    /// <summary>The name of the data dictionary's sheet.</summary>
    public static readonly LocalisedText Dictionary = new("Dizionario", "Dictionary");

    /// <summary>All sheets in the order in which they stand.</summary>
    public static ImmutableArray<TemplateSheet> All { get; } =
    [
        OtherSheets.Plan, .. NodeSheets.All, OtherSheets.Departments, OtherSheets.Milestones, OtherSheets.Indicators, OtherSheets.Values, OtherSheets.Spending, OtherSheets.Relations, OtherSheets.Acts,
    ];
}
