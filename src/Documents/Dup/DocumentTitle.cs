using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Title, years and date of the state, from the pages before the plan.</summary>
internal sealed class DocumentTitle
{
    private const int LongestTitle = 200;
    private const int LongestPlain = 80;

    private static readonly string[] Names = ["documento unico di programmazione", "dup"];

    private (string Text, int Line)? _name;
    private string? _state;

    /// <summary>The years planned for.</summary>
    public DraftPeriod? Period { get; private set; }

    /// <summary>The date of the state.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Reads a text of the front matter.</summary>
    public void Text(TextBlock block)
    {
        // A plain text sets nothing off: there a short line before the body is as good.
        if (block.Text.Length > LongestTitle || (!block.Strong && (block.Text.Length > LongestPlain || ParagraphJoiner.Ends(block.Text) || block.Kind != TextKind.Paragraph)))
        {
            return;
        }

        if (Array.Exists(Names, name => Words.Match(block.Text, 0, name) > 0) && Years(block.Text) is { } period && (_name is null || _state is null))
        {
            _name = (block.Text, block.Line);
            Period = period;
        }
        else if (StatusCues.Table.Match(block.Text) is { Label: StatusLabel.Status, Date: { } date })
        {
            AsOf ??= date;
            _state ??= _name is var (_, line) && block.Line - line < 10 ? block.Text : null;
        }
    }

    /// <summary>The title.</summary>
    public string Build() => _name is not var (name, _) ? "Documento unico di programmazione"
        : _state is null || name.Contains(_state, StringComparison.OrdinalIgnoreCase) ? name
        : $"{name} - {_state}";

    /// <summary><c>2020-2022</c>, <c>2020/2022</c>, <c>2020 - 2022</c>.</summary>
    internal static DraftPeriod? Years(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 9 <= text.Length; at++)
        {
            if (PeriodHead.Year(text.Slice(at, 4).ToString()) is not { } from || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            var rest = text[(at + 4)..].TrimStart();
            if (!rest.IsEmpty && (rest[0] is '/' or '_' || Fold.Character(rest[0]) == '-') && rest[1..].TrimStart() is { Length: >= 4 } second && PeriodHead.Year(second[..4].ToString()) is { } to && to >= from && to - from < 10)
            {
                return new() { From = from, To = to };
            }
        }

        return null;
    }
}
