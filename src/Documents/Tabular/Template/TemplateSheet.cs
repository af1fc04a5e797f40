using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>A sheet of the template: a sheet of the workbook, or a CSV file.</summary>
/// <param name="Key">Its name in the code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Explanation">For the data dictionary.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record TemplateSheet(string Key, LocalisedText Name, LocalisedText Explanation, ImmutableArray<TemplateColumn> Columns)
{
    /// <summary>The level of its nodes; null for a sheet that holds no nodes.</summary>
    public NodeLevel? Level { get; init; }

    /// <summary>Keys of columns by which a sheet under another name is known, all of them with the template's own headings.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>Whether it holds the template's version.</summary>
    public bool HasFormat { get; } = Columns.Any(static column => column.Key == Keys.Format);

    private (string It, string En) NameKeys { get; } = (Fold.Key(Name.It), Fold.Key(Name.En));

    private TemplateColumn[] MarkColumns => field ??= [.. Marks.Select(Column)];

    /// <summary>A column by its name in the code.</summary>
    public TemplateColumn Column(string key) => Columns.First(column => column.Key == key);

    /// <summary>The name in a language.</summary>
    public string NameIn(TemplateLanguage language) => language == TemplateLanguage.Italian ? Name.It : Name.En;

    /// <summary>Whether a name of a sheet or of a file is its own: case, accents, blanks and a number before it do not matter.</summary>
    public bool IsNamed(string name)
    {
        var key = Fold.Key(name).AsSpan().TrimStart("0123456789");
        return !key.IsEmpty && (key.SequenceEqual(NameKeys.It) || key.SequenceEqual(NameKeys.En));
    }

    /// <summary>Whether its own headings are among these, folded, for each of its marks.</summary>
    public bool IsMarked(HashSet<string> headings)
    {
        foreach (var mark in MarkColumns)
        {
            if (!headings.Contains(mark.HeadingKeys.It) && !headings.Contains(mark.HeadingKeys.En))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of its CSV file.</summary>
    public string FileName(TemplateLanguage language) =>
        string.Concat(NameIn(language).Select(static letter => char.IsLetterOrDigit(letter) ? Fold.Character(letter) : '-')) + ".csv";
}
