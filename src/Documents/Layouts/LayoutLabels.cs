using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Finds labels in lines and heads in cells.</summary>
internal sealed class LayoutLabels
{
    private const int LongestLine = 600;

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
            if (LooseWords.Match(cell, 0, cue.Words) is var end and > 0)
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
        if (text.Length <= LongestLine && Match(text) is not null)
        {
            for (var at = 1; at < text.Length; at++)
            {
                if (text[at - 1] == ' ' && char.IsUpper(text[at]) && At(text, at, inner: true) is not null)
                {
                    yield return (start, text[start..at].Trim(" ·|;,-–".ToCharArray()));
                    start = at;
                }
            }
        }

        yield return (start, start == 0 ? text : text[start..].Trim());
    }

    private LabelFound? At(string text, int start, bool inner)
    {
        if (start >= text.Length || !_byInitial.TryGetValue(Fold.Character(text[start]), out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if ((!inner || cue.Inner) && LooseWords.Match(text, start, cue.Words) is var end and > 0 && Follows(text.AsSpan(end), cue, inner) is { } rest)
            {
                return new(cue, text[start..end], rest);
            }
        }

        return null;
    }

    private static string? Follows(ReadOnlySpan<char> behind, LayoutCue cue, bool inner)
    {
        var text = behind.TrimStart();
        var colon = !text.IsEmpty && (text[0] == ':' || (text.Length > 1 && Fold.Character(text[0]) == '-' && text[1] == ' '));
        var rest = text.TrimStart(":-–— ").Trim();
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
                _ => throw new InvalidOperationException($"{cue.Behind} is no rule of what follows a label."),
            };
        return fits ? rest.ToString() : null;
    }

    private static bool IsCode(ReadOnlySpan<char> rest, bool goesOn) =>
        !rest.IsEmpty && rest.Length < LongestLine && CodeShapes.Leading.Match(rest.ToString()) is { Success: true } match
        && (goesOn || match.Groups["title"].Value is { Length: 0 } || !char.IsLower(match.Groups["title"].Value[0]));
}
