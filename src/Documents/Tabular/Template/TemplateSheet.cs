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

    /// <summary>A column by its name in the code.</summary>
    public TemplateColumn Column(string key) => Columns.First(column => column.Key == key);

    /// <summary>The name in a language.</summary>
    public string NameIn(TemplateLanguage language) => language == TemplateLanguage.Italian ? Name.It : Name.En;

    /// <summary>Whether a name of a sheet or of a file is its own: case, accents, blanks and a number before it do not matter.</summary>
    public bool IsNamed(string name)
    {
        var key = Fold.Key(name).TrimStart("0123456789".ToCharArray());
        return key.Length > 0 && (key == Fold.Key(Name.It) || key == Fold.Key(Name.En));
    }

    /// <summary>The name of its CSV file.</summary>
    public string FileName(TemplateLanguage language) =>
        string.Concat(NameIn(language).Select(static letter => char.IsLetterOrDigit(letter) ? Fold.Character(letter) : '-')) + ".csv";
}
