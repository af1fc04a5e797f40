using System.Collections.Frozen;
using MunicipalBenchmark.Texts;

namespace MunicipalBenchmark.Documents.Tags;

/// <summary>The phrases of <c>tag-terms.csv</c> by their first term: adding one is an edit of that file.</summary>
internal static class TagTerms
{
    private const string Resource = "MunicipalBenchmark.Documents.Tags.tag-terms.csv";

    private static readonly FrozenDictionary<string, TagPhrase[]> ByFirst = Read();

    /// <summary>Phrases that begin with a term, found without allocating it.</summary>
    public static FrozenDictionary<string, TagPhrase[]>.AlternateLookup<ReadOnlySpan<char>> Phrases { get; } =
        ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, TagPhrase[]> Read()
    {
        using var stream = typeof(TagTerms).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var phrases = new List<TagPhrase>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            phrases.AddRange(cells[3].Split('|').Select(words => new TagPhrase(cells[0], cells[1], cells[2] == "weak", words, [.. Terms.Of(words)])));
        }

        return phrases.GroupBy(phrase => phrase.Terms[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }
}

/// <summary>Words that speak for a tag.</summary>
/// <param name="Scheme">The vocabulary.</param>
/// <param name="Value">The code in it.</param>
/// <param name="IsWeak">Whether they need another sign beside them.</param>
/// <param name="Words">The words as in the file.</param>
/// <param name="Terms">Their terms, in order.</param>
internal sealed record TagPhrase(string Scheme, string Value, bool IsWeak, string Words, string[] Terms);
