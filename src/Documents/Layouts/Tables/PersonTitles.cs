namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Titles before a person's name, by which a name without colon is told behind a label.</summary>
internal static class PersonTitles
{
    public static IReadOnlyList<string> All { get; } =
        ["dott.", "dott.ssa", "dr.", "dr.ssa", "ing.", "arch.", "geom.", "rag.", "avv.", "prof.", "sig.", "sig.ra", "comm.", "com.te", "mr ", "mrs ", "ms "];
}
