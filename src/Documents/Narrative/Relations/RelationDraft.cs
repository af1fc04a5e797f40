using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>A relation while it is read.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name as written.</param>
/// <param name="line">Line of the document.</param>
internal sealed class RelationDraft(RelationKind kind, string name, int line)
{
    private readonly HashSet<string> _themeKeys = new(StringComparer.Ordinal);
    private int _keyed;

    /// <summary>What it is.</summary>
    public RelationKind Kind => kind;

    /// <summary>Its name as written.</summary>
    public string Name => name;

    /// <summary>Line of the document.</summary>
    public int Line { get; set; } = line;

    /// <summary>Whether it stands in a list of its kind, which says more than a mention in passing.</summary>
    public bool Listed { get; set; }

    /// <summary>Country of a city.</summary>
    public string? Country { get; set; }

    /// <summary>Role of the city, or <c>candidatura</c>.</summary>
    public string? Role { get; set; }

    /// <summary>EUR.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Programme of a fund.</summary>
    public string? Programme { get; set; }

    /// <summary>Period as written.</summary>
    public string? Period { get; set; }

    /// <summary>Year of an award.</summary>
    public int? Year { get; set; }

    /// <summary>Id of the node it belongs to.</summary>
    public string? Node { get; set; }

    /// <summary>Themes.</summary>
    public List<string> Themes { get; } = [];

    /// <summary>Whether a theme is among its own, however it is written.</summary>
    public bool Has(string theme)
    {
        // Asked of a network that a document names thousands of times.
        for (; _keyed < Themes.Count; _keyed++)
        {
            _themeKeys.Add(Fold.Key(Themes[_keyed]));
        }

        return _themeKeys.Contains(Fold.Key(theme));
    }

    /// <summary>The finished relation.</summary>
    public DraftRelation Build() => new()
    {
        Kind = kind,
        Name = name,
        Country = Country,
        Role = Role,
        Amount = Amount,
        Programme = Programme,
        Period = Period,
        Year = Year,
        Themes = [.. Themes],
        Node = Node,
        Line = Line,
    };
}
