using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Dup;

namespace MunicipalBenchmark.Documents.Sheets;

/// <content>Labels with their values, and text without a label.</content>
internal sealed partial class SheetGrammar
{
    private const int LongestTitle = 400;

    private readonly Dictionary<string, NodeBuilder> _byTitle = new(StringComparer.Ordinal);
    private NodeBuilder? _objective;
    private NodeBuilder? _titleOf;
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

    /// <summary>The first line under an objective's heading is its title, with its code where it has one.</summary>
    private bool Title(TextBlock block)
    {
        if (_titleOf is not { } node || block.Text.Length > LongestTitle)
        {
            _titleOf = null;
            return false;
        }

        _titleOf = null;
        if (string.Equals(Fold.Key(node.Title), Fold.Key(block.Text), StringComparison.Ordinal))
        {
            return true;
        }

        var (code, title) = SheetCode.Split(block.Text);
        if (node.Title.Length > 0)
        {
            return false;
        }

        if (code is not null && node.Code is null)
        {
            Rename(node, code);
        }
        else
        {
            title = block.Text;
        }

        node.Title = title;
        _byTitle.TryAdd(Fold.Key(title), node);
        return true;
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
