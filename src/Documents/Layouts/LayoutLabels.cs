using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Finds labels in lines and heads in cells.</summary>
internal sealed class LayoutLabels
{
    private const int LongestLine = 600;
    private const int LongestRunning = 4_000;
    private const int LongestTitle = 160;
    private const int LongestValue = 400;
    private const int LongestPerson = 60;
    private const int ShortestClosing = 15;
    private const int LongestClosing = 60;

    private readonly Dictionary<char, LayoutCue[]> _byInitial;

    private LayoutLabels(IEnumerable<LayoutCue> cues) => _byInitial = cues
        .OrderByDescending(static cue => cue.Words.Length)
        .GroupBy(static cue => Fold.Character(cue.Words[0]))
        .ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>Labels of lines.</summary>
    public static LayoutLabels Lines { get; } = new(LabelCues.All);

    /// <summary>Heads of columns.</summary>
    public static LayoutLabels Heads { get; } = new(HeadCues.All);

    /// <summary>The label that begins the text.</summary>
    public LabelFound? Match(string text) => At(text, 0, inner: false);

    /// <summary>The head that begins the cell; what it leaves over is in <see cref="LabelFound.Rest"/>.</summary>
    public LabelFound? Head(string cell)
    {
        if (cell.Length == 0 || !_byInitial.TryGetValue(Fold.Character(cell[0]), out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if (MayBegin(cell, 0, cue) && LooseWords.Match(cell, 0, cue.Words) is var end and > 0)
            {
                return new(cue, cell[..end], cell[end..].Trim(" :-–()".ToCharArray()));
            }
        }

        return null;
    }

    /// <summary>Parts of a line that holds several labels.</summary>
    public IEnumerable<(int At, string Text)> Split(string text)
    {
        var start = 0;
        if (text.Length <= LongestLine && Match(text) is { } first)
        {
            var runs = first.Cue.Meaning is Meaning.Mission or Meaning.Programme && first.Rest.Length > 0;
            for (var at = 2; at < text.Length; at++)
            {
                if (text[at - 1] == ' ' && char.IsUpper(text[at]) && (At(text, at, inner: true) is not null || (runs && RunsOn(text, at)) || IsBehindSentence(text, at)))
                {
                    yield return (start, text[start..at].Trim(" ·|;,-–".ToCharArray()));
                    start = at;
                }
            }
        }
        else if (text.Length <= LongestRunning)
        {
            // A program that wraps lines anew puts the next label behind the sentence before.
            for (var at = Sentence(text, 1); at < text.Length; at = Sentence(text, at + 1))
            {
                if (IsBehindSentence(text, at))
                {
                    yield return (start, text[start..at].Trim());
                    start = at;
                }
            }
        }

        if (start == 0 && text.Length <= LongestTitle && UnitWords.Begin(text) > 0 && Manager(text) is var manager and > 0)
        {
            yield return (0, text[..manager].Trim(" ·|;,-–".ToCharArray()));
            start = manager;
        }

        if (text.Length <= LongestLine && Closing(text, start) is var closing and > 0)
        {
            yield return (start, text[start..closing].Trim());
            start = closing;
        }

        yield return (start, start == 0 ? text : text[start..].Trim());
    }

    /// <summary>The next capital behind the end of a sentence; the text's length where there is none.</summary>
    private static int Sentence(string text, int from)
    {
        for (var at = Math.Max(2, from); at < text.Length; at++)
        {
            if (text[at - 1] == ' ' && text[at - 2] is '.' or ';' && char.IsUpper(text[at]))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Whether a sentence ended and a label with its colon follows: what a node says of itself, never a node.</summary>
    private bool IsBehindSentence(string text, int at) =>
        text[at - 2] is '.' or ';' && At(text, at, inner: false) is { Cue.Meaning: not (Meaning.Node or Meaning.Title) } found && text.AsSpan(at + found.Written.Length).TrimStart().StartsWith(":");

    /// <summary>Where a unit's heading goes on with the label of its manager; 0 where it does not.</summary>
    private int Manager(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at - 1]) && char.IsUpper(text[at]) && At(text, at, inner: false) is { Rest.Length: > 0, Cue: { Meaning: Meaning.Responsible, Behind: Behind.Person } })
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>Heads of columns that a line runs together, or null where it says anything else.</summary>
    public IReadOnlyList<LabelFound>? Row(string line)
    {
        var heads = new List<LabelFound>();
        var at = 0;
        while (at < line.Length)
        {
            if (Head(line[at..]) is not { } found)
            {
                return null;
            }

            heads.Add(found);
            at += found.Written.Length;
            while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '|' or '·' or '/' or '-' or '–'))
            {
                at++;
            }
        }

        return heads;
    }

    /// <summary>A line that begins with mission or programme goes on with a programme or an objective, whose title may stand on the next.</summary>
    private bool RunsOn(string text, int at) =>
        At(text, at, inner: false) is { } found
        && (found.Cue.Meaning == Meaning.Programme ? found.Rest.Length > 0 && char.IsAsciiDigit(found.Rest[0])
            : found.Cue is { Meaning: Meaning.Node, Behind: Behind.Title } && (found.Rest.Length > 0 || found.Written.Contains(' ', StringComparison.Ordinal)));

    /// <summary>Whether a label of several words ends the text, so that what follows is its value.</summary>
    public bool EndsInLabel(string text) => Closing(text, 0) > 0;

    /// <summary>Where a label of several words ends a line, with its value on the next; else 0.</summary>
    private int Closing(string text, int start)
    {
        for (var at = Math.Max(start + 1, text.Length - LongestClosing); at <= text.Length - ShortestClosing; at++)
        {
            if (text[at - 1] == ' ' && char.IsUpper(text[at]) && At(text, at, inner: false) is { Rest.Length: 0, Cue.Meaning: Meaning.Description or Meaning.Purpose } found && found.Written.Contains(' ', StringComparison.Ordinal))
            {
                return at;
            }
        }

        return 0;
    }

    private LabelFound? At(string text, int start, bool inner)
    {
        if (start >= text.Length || !_byInitial.TryGetValue(Fold.Character(text[start]), out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if ((!inner || cue.Inner) && MayBegin(text, start, cue) && LooseWords.Match(text, start, cue.Words) is var end and > 0 && Follows(text.AsSpan(end), cue, inner) is { } rest)
            {
                return new(cue, text[start..end], rest);
            }
        }

        return null;
    }

    /// <summary>Whether the second letter does not speak against a cue.</summary>
    private static bool MayBegin(string text, int start, LayoutCue cue) =>
        start + 1 >= text.Length || !char.IsAsciiLetter(text[start + 1]) || cue.Words.Length < 2 || !char.IsAsciiLetter(cue.Words[1]) || (text[start + 1] | ' ') == (cue.Words[1] | ' ');

    private static string? Follows(ReadOnlySpan<char> behind, LayoutCue cue, bool inner)
    {
        var text = behind.TrimStart();
        var colon = !text.IsEmpty && (text[0] == ':' || (text.Length > 1 && Fold.Character(text[0]) == '-' && text[1] == ' '));
        var rest = ValueOf(text);
        var fits = inner
            ? colon || (!text.IsEmpty && char.IsAsciiDigit(text[0]) && cue.Behind != Behind.Colon)
            : cue.Behind switch
            {
                Behind.Any => true,
                Behind.Colon => colon || text.IsEmpty,
                Behind.Code => IsCode(rest, cue.Meaning == Meaning.Mission),
                Behind.CodeOrColon => colon || text.IsEmpty || IsCode(rest, goesOn: false),
                Behind.Figure => colon || text.IsEmpty || char.IsAsciiDigit(text[0]) || text[0] is '%' or '(',
                Behind.End => rest.IsEmpty,
                Behind.Value => (colon && !rest.IsEmpty) || IsCode(rest, goesOn: false),
                Behind.Title => colon || text.IsEmpty || IsCode(rest, goesOn: false) || (behind.Length > text.Length && IsTitle(rest, cue.Meaning == Meaning.Node ? LongestTitle : LongestValue)),
                Behind.Person => colon || text.IsEmpty || (behind.Length > text.Length && IsPerson(rest)),
                _ => throw new InvalidOperationException($"{cue.Behind} is no rule of what follows a label."),
            };
        return fits ? rest.ToString() : null;
    }

    /// <summary>What stands behind a label's colon and dashes; the sign of a figure is no dash.</summary>
    internal static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(":=-–— ");
        var before = text[..^rest.Length];
        return before.Contains(':') && before.EndsWith(" -") && !rest.IsEmpty && char.IsAsciiDigit(rest[0]) ? text[(before.Length - 1)..].TrimEnd() : rest.TrimEnd();
    }

    private static bool IsCode(ReadOnlySpan<char> rest, bool goesOn) =>
        !rest.IsEmpty && rest.Length < LongestLine && CodeShapes.Leading.Match(rest.ToString()) is { Success: true } match
        && (goesOn || match.Groups["title"].Value is { Length: 0 } || !char.IsLower(match.Groups["title"].Value[0]));

    /// <summary>A capital first, small words or one word behind it, and no head of a column.</summary>
    private static bool IsTitle(ReadOnlySpan<char> rest, int longest)
    {
        if (rest.Length < 3 || rest.Length > longest || !char.IsUpper(rest[0]) || Heads.Head(rest.ToString()) is not null)
        {
            return false;
        }

        var isOneWord = !rest.Contains(' ');
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at - 1] == ' ' && char.IsLower(rest[at]))
            {
                return true;
            }
        }

        return isOneWord || LayoutLines.IsCapitals(rest.ToString());
    }

    private static bool IsPerson(ReadOnlySpan<char> rest)
    {
        if (rest.Length is < 3 or > LongestPerson || rest.ContainsAnyInRange('0', '9') || rest.Contains(':'))
        {
            return false;
        }

        var text = rest.ToString();
        return (LayoutLines.IsCapitals(text) && Heads.Head(text) is null) || PersonTitles.All.Any(title => text.StartsWith(title, StringComparison.OrdinalIgnoreCase));
    }
}
