using System.Collections.Frozen;
using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>A column of the template.</summary>
/// <param name="Key">Its name in the code.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Required">Whether a row needs it.</param>
/// <param name="Explanation">For the data dictionary.</param>
/// <param name="Example">For the data dictionary.</param>
internal sealed record TemplateColumn(string Key, LocalisedText Heading, ColumnType Type, bool Required, LocalisedText Explanation, string Example)
{
    /// <summary>Other headings that are understood once the sheet is known.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    private FrozenSet<string> SynonymKeys => field ??= Synonyms.Select(static synonym => Fold.Key(synonym)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a column of words, in both languages, with what each stands for.</summary>
    public ImmutableArray<TemplateWord> Words { get; init; } = [];

    /// <summary>The heading, folded: asked of every table of every document.</summary>
    public (string It, string En) HeadingKeys { get; } = (Fold.Key(Heading.It), Fold.Key(Heading.En));

    /// <summary>Whether a heading, folded, is one of the template's own.</summary>
    public bool IsHeading(string key) => key == HeadingKeys.It || key == HeadingKeys.En;

    /// <summary>Whether a heading, folded, is understood as this column.</summary>
    public bool Understands(string key) => IsHeading(key) || SynonymKeys.Contains(key);

    /// <summary>The heading in a language.</summary>
    public string HeadingIn(TemplateLanguage language) => language == TemplateLanguage.Italian ? Heading.It : Heading.En;
}

/// <summary>A word of a column of words.</summary>
/// <param name="Value">What it stands for, as in mb-plan/1.</param>
/// <param name="Word">How it is written.</param>
internal sealed record TemplateWord(string Value, LocalisedText Word);
