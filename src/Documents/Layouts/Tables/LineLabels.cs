namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Labels before which a sheet on one line is parted. Each that says something is in <see cref="LabelCues"/> as well.</summary>
internal static class LineLabels
{
    public static IReadOnlyList<string> All { get; } =
    [
        "responsabile del servizio", "risorse umane", "risorse strumentali", "attività obiettivo n.", "obiettivo rilevante", "riferimento al piano", "durata", "note:", "centro di costo",
    ];
}
