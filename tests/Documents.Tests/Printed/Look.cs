namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>How a document is set before it is printed. All looks have a running head and page numbers.</summary>
/// <param name="Ruled">Whether tables have lines.</param>
/// <param name="Low">Whether pages are so low that tables and paragraphs break over them.</param>
/// <param name="Repeated">Whether the first row of a table is repeated on each page.</param>
public sealed record Look(bool Ruled, bool Low, bool Repeated)
{
    private const string Heads = "@top-center { content: 'Documento unico di programmazione'; font: 8pt sans-serif } @bottom-right { content: 'pag. ' counter(page) ' di ' counter(pages); font: 8pt sans-serif }";

    /// <summary>All looks by name.</summary>
    public static IReadOnlyDictionary<string, Look> All { get; } = new Dictionary<string, Look>(StringComparer.Ordinal)
    {
        ["ruled"] = new(Ruled: true, Low: false, Repeated: false),
        ["unruled"] = new(Ruled: false, Low: false, Repeated: false),
        ["ruled-low"] = new(Ruled: true, Low: true, Repeated: false),
        ["ruled-low-heads"] = new(Ruled: true, Low: true, Repeated: true),
        ["unruled-low-heads"] = new(Ruled: false, Low: true, Repeated: true),
    };

    /// <summary>What a word processor takes for a running head.</summary>
    public static string RunningHead => "<div title=\"header\"><p>Documento unico di programmazione, pagina <sdfield type=page subtype=random format=page>1</sdfield></p></div>";

    /// <summary>Style of the pages for a word processor.</summary>
    public string OfficePage => Low ? " @page { size: 29.7cm 11.5cm; margin: 1.2cm 2cm }" : " @page { size: A4 landscape; margin: 2cm }";

    /// <summary>Style of the pages for a browser.</summary>
    /// <param name="heads">Whether they have a running head and numbers.</param>
    public string BrowserPage(bool heads) => $" p {{ hyphens: auto }} @page {{ size: {(Low ? "297mm 115mm; margin: 17mm 18mm" : "A4 landscape; margin: 22mm 18mm")}; {(heads ? Heads : "")} }}";
}
