using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>
/// The query language for people: words, <c>"phrases"</c>, <c>-not</c>, <c>prefix*</c>, <c>field:value</c>. Whatever does not fit is searched as words;
/// nothing makes it throw.
/// </summary>
internal ref struct ClauseParser
{
    /// <summary>Fewest letters before <c>*</c>: shorter starts would match half the dictionary.</summary>
    private const int ShortestPrefix = 2;

    private readonly string _text;
    private readonly ImmutableArray<Clause>.Builder _clauses;
    private int _at;

    private ClauseParser(string text)
    {
        _text = text;
        _clauses = ImmutableArray.CreateBuilder<Clause>();
    }

    public static ImmutableArray<Clause> Parse(string typed)
    {
        var parser = new ClauseParser(SearchText.Clean(typed).Replace('“', '"').Replace('”', '"').Replace('«', '"').Replace('»', '"').Replace('\n', ' '));
        while (parser.SkipBlanks())
        {
            parser.ReadClause();
        }

        return parser._clauses.ToImmutable();
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private void ReadClause()
    {
        var negated = _text[_at] == '-' && _at + 1 < _text.Length && (char.IsLetterOrDigit(_text[_at + 1]) || _text[_at + 1] == '"');
        if (negated || _text[_at] == '+')
        {
            _at++;
        }

        if (TryReadQuoted(out var quoted))
        {
            AddPhrase(quoted, negated, null);
            return;
        }

        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '"'))
        {
            _at++;
        }

        var word = _text[start.._at];
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var field = colon > 0 ? FieldNames.Find(word[..colon]) : null;
        if (field is not null)
        {
            var value = word[(colon + 1)..];
            if (value.Length > 0)
            {
                AddField(field, value, negated, isQuoted: false);
                return;
            }

            if (TryReadQuoted(out quoted) && quoted.Trim().Length > 0)
            {
                AddField(field, quoted, negated, isQuoted: true);
                return;
            }
        }

        if (_at == start)
        {
            // A quotation mark that never closes, or a lone sign.
            _at++;
            return;
        }

        AddWord(word, negated, null);
    }

    private bool TryReadQuoted(out string quoted)
    {
        quoted = "";
        if (_at >= _text.Length || _text[_at] != '"')
        {
            return false;
        }

        var end = _text.IndexOf('"', _at + 1);
        if (end < 0)
        {
            return false;
        }

        quoted = _text[(_at + 1)..end];
        _at = end + 1;
        return true;
    }

    private readonly void AddField(string field, string value, bool negated, bool isQuoted)
    {
        if (field is not (IndexFields.Title or IndexFields.Text))
        {
            _clauses.Add(new ValueClause(field, FieldNames.Normalise(field, value), negated));
        }
        else if (isQuoted)
        {
            AddPhrase(value, negated, field);
        }
        else
        {
            AddWord(value, negated, field);
        }
    }

    private readonly void AddPhrase(string text, bool negated, string? scope)
    {
        var words = Surfaces(text);
        if (words.Count == 1)
        {
            _clauses.Add(new WordClause(words[0], negated, scope));
        }
        else if (words.Count > 1)
        {
            _clauses.Add(new PhraseClause(text.Trim(), negated, scope));
        }
    }

    private readonly void AddWord(string word, bool negated, string? scope)
    {
        if (word.Length > ShortestPrefix && word[^1] == '*' && word[..^1].All(char.IsLetterOrDigit))
        {
            _clauses.Add(new PrefixClause(word[..^1], negated, scope));
            return;
        }

        // A colon inside a word would join it.
        var words = Surfaces(word.Replace(':', ' '));
        if (negated && words.Count > 1)
        {
            _clauses.Add(new PhraseClause(word, negated, scope));
            return;
        }

        _clauses.AddRange(words.Select(surface => new WordClause(surface, negated, scope)));
    }

    private static List<string> Surfaces(string text) =>
        [.. TextAnalysis.Read(TextAnalysis.Folded, text).DistinctBy(token => token.Position).Select(token => text[token.Start..token.End])];
}
