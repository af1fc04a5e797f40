using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>
/// Finds groups of synonyms by the stems of their words. Expansion happens in the query, before the back end: a phrase or word per variant, since
/// neither index would have to be rebuilt for a new group, and Lucene.NET's own filter is wrong for variants of several words.
/// </summary>
internal sealed class SynonymTable
{
    /// <summary>Most words of a term.</summary>
    public const int LongestTerm = 6;

    // Tables of networks' lists, by what they hold; thrown away together when there are many.
    private const int MostKept = 64;
    private static readonly ConcurrentDictionary<string, SynonymTable> Kept = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<SynonymGroup>> BuiltIn = new(ReadBuiltIn);
    private static readonly Lazy<SynonymTable> BuiltInTable = new(() => new SynonymTable(BuiltIn.Value));
    private readonly FrozenDictionary<(string Language, string Stems), ImmutableArray<Synonym>> _others;

    private SynonymTable(IEnumerable<SynonymGroup> groups)
    {
        var found = new Dictionary<(string, string), List<Synonym>>();
        foreach (var group in groups)
        {
            var keyed = group.Terms.Select(term => (Term: term.Trim(), Key: Stems(group.Language, term))).Where(term => term.Key.Length > 0).ToArray();
            foreach (var (_, key) in keyed)
            {
                if (!found.TryGetValue((group.Language, key), out var others))
                {
                    found[(group.Language, key)] = others = [];
                }

                others.AddRange(keyed
                    .Where(term => term.Key != key && !others.Exists(other => other.Term.Equals(term.Term, StringComparison.OrdinalIgnoreCase)))
                    .Select(term => new Synonym(group.Language, term.Term, group.Network)));
            }
        }

        _others = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }

    /// <summary>The built-in groups with a request's own. A term that both have is the built-in one's.</summary>
    public static SynonymTable With(ImmutableArray<SynonymGroup> own)
    {
        if (own.IsEmpty)
        {
            return BuiltInTable.Value;
        }

        if (Kept.Count > MostKept)
        {
            Kept.Clear();
        }

        // By content: stemming hundreds of terms for each search would cost more than the search.
        var key = string.Join('\n', own.Select(group => $"{group.Network?.Value}\t{group.Language}\t{string.Join('\t', group.Terms)}"));
        return Kept.GetOrAdd(key, static (_, groups) => new SynonymTable(BuiltIn.Value.AddRange(groups.Where(group => TextAnalysis.Languages.Contains(group.Language)))), own);
    }

    /// <summary>The built-in groups and others.</summary>
    public static IEnumerable<SynonymGroup> GroupsWith(ImmutableArray<SynonymGroup> own) => BuiltIn.Value.Concat(own);

    /// <summary>What else is searched for a word or phrase, given by the stems of its words.</summary>
    public ImmutableArray<Synonym> Others(string language, IEnumerable<string> stems) =>
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

/// <summary>A term that is searched for another one.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Term">The term.</param>
/// <param name="Network">The network whose it is; null for a built-in one.</param>
internal readonly record struct Synonym(string Language, string Term, NetworkId? Network);
