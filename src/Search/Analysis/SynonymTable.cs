using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>
/// Finds groups of synonyms by the stems of their words. Expansion happens in the query, before the back end: a phrase or word per variant, since
/// neither index would have to be rebuilt for a new group, and Lucene.NET's own filter is wrong for variants of several words.
/// </summary>
internal sealed class SynonymTable
{
    /// <summary>Most words of a term.</summary>
    public const int LongestTerm = 6;

    private static readonly Lazy<ImmutableArray<SynonymGroup>> BuiltIn = new(ReadBuiltIn);
    private static readonly Lazy<SynonymTable> BuiltInTable = new(() => new SynonymTable(BuiltIn.Value));
    private readonly FrozenDictionary<(string Language, string Stems), ImmutableArray<string>> _others;

    private SynonymTable(IEnumerable<SynonymGroup> groups)
    {
        var found = new Dictionary<(string, string), List<string>>();
        foreach (var group in groups)
        {
            var keyed = group.Terms.Select(term => (Term: term.Trim(), Key: Stems(group.Language, term))).Where(term => term.Key.Length > 0).ToArray();
            foreach (var (_, key) in keyed)
            {
                if (!found.TryGetValue((group.Language, key), out var others))
                {
                    found[(group.Language, key)] = others = [];
                }

                others.AddRange(keyed.Where(term => term.Key != key && !others.Contains(term.Term, StringComparer.OrdinalIgnoreCase)).Select(term => term.Term));
            }
        }

        _others = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }

    /// <summary>The built-in groups with a request's own.</summary>
    public static SynonymTable With(ImmutableArray<SynonymGroup> own) =>
        own.IsEmpty ? BuiltInTable.Value : new SynonymTable(BuiltIn.Value.AddRange(own.Where(group => TextAnalysis.Languages.Contains(group.Language))));

    /// <summary>What else is searched for a word or phrase, given by the stems of its words.</summary>
    public ImmutableArray<string> Others(string language, IEnumerable<string> stems) =>
        _others.GetValueOrDefault((language, string.Join(' ', stems)), []);

    private static string Stems(string language, string term)
    {
        var tokens = TextAnalysis.Read(language, SearchText.Clean(term));
        return tokens.Count is > 0 and <= LongestTerm ? string.Join(' ', tokens.Select(token => token.Term)) : "";
    }

    private static ImmutableArray<SynonymGroup> ReadBuiltIn() =>
        [.. TextAnalysis.Languages.SelectMany(language => Lines(language).Select(line => new SynonymGroup(language, [.. line.Split(',')])))];

    private static IEnumerable<string> Lines(string language)
    {
        using var stream = typeof(SynonymTable).Assembly.GetManifestResourceStream($"MunicipalBenchmark.Search.Synonyms.{language}.txt")
            ?? throw new InvalidOperationException($"The synonyms of '{language}' are not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
