using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Dup;

namespace MunicipalBenchmark.Documents.Sheets;

/// <content>Labels with their values, and text without a label.</content>
internal sealed partial class SheetGrammar
{
    private const int LongestTitle = 400;
    private const int LongestValue = 200;

    private readonly TitleTable<NodeBuilder> _byTitle = new();
    private NodeBuilder? _objective;
    private NodeBuilder? _titleOf;
    private TextBlock? _titleLine;
    private bool _titleRepeats;
    private SheetField? _section;
    private SheetLabel? _open;
    private int _openLine;
    private int _openEnd;

    private void Text(TextBlock block)
    {
        if (ContentsLine.Is(block.Text))
        {
            _log.LeaveOut(block.Line, block.LastLine);
            return;
        }

        // A label may be cut over lines that are all set off.
        if (_open is { Value.Length: 0 } open && block.Strong && block.Line - _openEnd < 2 && SheetCues.IsBeginning($"{open.Label} {block.Text}"))
        {
            _open = SheetCues.Line($"{open.Label} {block.Text}") ?? open with { Label = $"{open.Label} {block.Text}" };
            _openEnd = block.Line;
            return;
        }

        if (SheetCues.Line(block.Text) is { } label && !(label.Field == SheetField.Parent && label.Value.Length == 0))
        {
            EndLabel();
            _open = label;
            _openLine = _openEnd = block.Line;
            if (label.Value.Length > 0)
            {
                EndLabel();
            }

            return;
        }

        if (_open is { Value.Length: 0 } alone && SheetCues.TakesValue(alone.Field) && !SheetCode.Is(block.Text) && block.Text.Length <= LongestValue && block.Kind != TextKind.Heading && block.Line - _openEnd <= 2)
        {
            _open = alone with { Value = block.FullText };
            EndLabel();
            return;
        }

        EndLabel();
        if (block.Strong && SheetCode.Is(block.Text))
        {
            StartByCode(block.Text, "", block.Line);
        }
        else if (!Title(block))
        {
            Plain(block);
        }
    }

    private void EndLabel()
    {
        if (_open is { } label)
        {
            _open = null;
            Field(label, _openLine);
        }
    }

    /// <summary>The lines under an objective's heading are its title, with its code where it has one; a further page repeats it.</summary>
    private bool Title(TextBlock block)
    {
        var above = _titleLine;
        _titleLine = null;
        if (_titleOf is not { } node || block.Text.Length > LongestTitle || (above is not null && !TitleGoesOn(above, block)))
        {
            _titleOf = null;
            return false;
        }

        if (above is not null && !_titleRepeats)
        {
            GrowTitle(node, block);
            return true;
        }

        if (node.Title.Length > 0)
        {
            return RepeatsTitle(node, above, block);
        }

        FirstTitle(node, block);
        return true;
    }

    /// <summary>A title is cut over lines that follow each other and look alike.</summary>
    private static bool TitleGoesOn(TextBlock above, TextBlock block) =>
        block.Follows(above) && block.Kind == above.Kind && block.Strong == above.Strong && (block.Strong || char.IsLower(block.Text[0]) || (IsCapitals(above.Text) && IsCapitals(block.Text)));

    private static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private void FirstTitle(NodeBuilder node, TextBlock block)
    {
        var (code, title) = SheetCode.Split(block.Text);
        if (code is not null && node.Code is null)
        {
            Rename(node, code);
        }
        else
        {
            title = block.Text;
        }

        node.Title = title;
        _byTitle.Add(title, node);
        (_titleLine, _titleRepeats) = (block, false);
    }

    private void GrowTitle(NodeBuilder node, TextBlock block)
    {
        _byTitle.Remove(node.Title, node);
        node.Title = ParagraphJoiner.Merge(block with { Text = node.Title }, block).Text;
        _byTitle.Add(node.Title, node);
        _titleLine = node.Title.Length < LongestTitle ? block : null;
    }

    /// <summary>Whether the lines so far begin the title that the node has.</summary>
    private bool RepeatsTitle(NodeBuilder node, TextBlock? above, TextBlock block)
    {
        var seen = above is null ? block : ParagraphJoiner.Merge(above, block);
        var (whole, part) = (Fold.Key(node.Title), Fold.Key(seen.Text));
        if (!whole.StartsWith(part, StringComparison.Ordinal))
        {
            (whole, part) = (Fold.Sound(node.Title), Fold.Sound(seen.Text));
        }

        var repeats = part.Length > 0 && whole.StartsWith(part, StringComparison.Ordinal);
        (_titleLine, _titleRepeats) = (repeats && part.Length < whole.Length ? seen : null, true);
        _titleOf = _titleLine is null ? null : node;
        return repeats;
    }

    /// <summary>Gives a node its code, found behind its heading.</summary>
    private void Rename(NodeBuilder node, string code)
    {
        if (_byId.TryGetValue(code, out var taken))
        {
            _log.Warning(DiagnosticCodes.CodeRepeated, node.Line, code, $"The code {code} is already that of '{taken.Title}' (line {taken.Line}). Correct one of the codes.");
            return;
        }

        _byId.Remove(node.Id);
        (node.Id, node.Code, node.RawCode) = (code, code, code);
        _byId[code] = node;
    }
}
