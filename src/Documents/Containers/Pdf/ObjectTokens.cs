using System.Buffers.Text;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Tokens of a PDF object, as far as references need it.</summary>
/// <param name="body">The object's bytes; they may go on behind it.</param>
internal ref struct ObjectTokens(ReadOnlySpan<byte> body)
{
    private const int LongestName = 16;

    private readonly ReadOnlySpan<byte> _body = body;
    private int _at;

    /// <summary>White space of PDF.</summary>
    public static ReadOnlySpan<byte> WhiteSpace => "\0\t\n\f\r "u8;

    private static ReadOnlySpan<byte> Delimiters => "\0\t\n\f\r ()<>[]{}/%"u8;

    /// <summary>How far it was read.</summary>
    public readonly int Position => _at;

    /// <summary>The next token, if it is a whole number.</summary>
    public int? Integer()
    {
        Skip();
        if (!Utf8Parser.TryParse(_body[_at..], out int value, out var length))
        {
            return null;
        }

        _at += length;
        return value;
    }

    /// <summary>Counts references behind the keys that are followed; all of them where the object is no dictionary.</summary>
    public void CollectLeads(Dictionary<int, int> leads)
    {
        Skip();
        var all = _at < _body.Length && _body[_at] != '<';
        var following = false;
        var depth = 0;
        var (earlier, last) = (-1, -1);
        for (; _at < _body.Length; Skip())
        {
            var character = _body[_at];
            if (character == '/')
            {
                var name = Name();
                following = depth > 0 ? following : name is "Kids" or "Functions" or "Alternate";
                continue;
            }

            if (character is (byte)'(' or (byte)'<' or (byte)'>')
            {
                following &= depth > 0;
                Pass(character);
                continue;
            }

            if (character is (byte)'[' or (byte)']')
            {
                _at++;
                depth += following ? character == '[' ? 1 : -1 : 0;
                following &= depth > 0;
                continue;
            }

            var word = Word();
            if (word.SequenceEqual("R"u8) && earlier >= 0)
            {
                if (all || following)
                {
                    leads[earlier] = leads.GetValueOrDefault(earlier) + 1;
                }

                following &= depth > 0;
            }
            else if (word.SequenceEqual("endobj"u8) || word.SequenceEqual("obj"u8) || word.StartsWith("stream"u8))
            {
                return;
            }

            (earlier, last) = (last, Utf8Parser.TryParse(word, out int number, out var length) && length == word.Length ? number : -1);
        }
    }

    private void Skip()
    {
        while (_at < _body.Length)
        {
            if (_body[_at] == '%')
            {
                var end = _body[_at..].IndexOfAny((byte)'\r', (byte)'\n');
                _at = end < 0 ? _body.Length : _at + end;
            }
            else if (WhiteSpace.Contains(_body[_at]))
            {
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Word()
    {
        var length = _body[_at..].IndexOfAny(Delimiters) is var end and >= 0 ? Math.Max(end, 1) : _body.Length - _at;
        _at += length;
        return _body.Slice(_at - length, length);
    }

    /// <summary>A name with its escapes read; empty where it is longer than any that matters.</summary>
    private string Name()
    {
        _at++;
        if (_at >= _body.Length || Delimiters.Contains(_body[_at]))
        {
            return "";
        }

        var word = Word();
        if (word.Length > 3 * LongestName)
        {
            return "";
        }

        Span<char> name = stackalloc char[word.Length];
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var escaped = word[at] == '#' && at + 2 < word.Length && Utf8Parser.TryParse(word.Slice(at + 1, 2), out byte value, out var read, 'x') && read == 2 ? (char)value : '\0';
            name[length++] = escaped == '\0' ? (char)word[at] : escaped;
            at += escaped == '\0' ? 0 : 2;
        }

        return name[..length].ToString();
    }

    /// <summary>Passes over a text; one without end is passed over by its first character alone.</summary>
    private void Pass(byte opening)
    {
        _at++;
        if (opening == '<' && _at < _body.Length && _body[_at] != '<')
        {
            _at += _body[_at..].IndexOf((byte)'>') is var end and >= 0 and < 70_000 ? end + 1 : 0;
        }
        else if (opening == '<')
        {
            _at++;
        }
        else if (opening == '(')
        {
            var open = 1;
            for (var at = _at; at < _body.Length && at - _at < 70_000; at++)
            {
                open += _body[at] == '(' ? 1 : _body[at] == ')' ? -1 : 0;
                at += _body[at] == '\\' ? 1 : 0;
                if (open == 0)
                {
                    _at = at + 1;
                    return;
                }
            }
        }
    }
}
