using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Lists of parts that a sentence announces.</summary>
internal sealed partial class LayoutGrammar
{
    private const int FewestAnnounced = 3;

    private (Announcement Announcement, int Read, int Line, LayoutNode? Node)? _announced;

    private bool Announces(TextBlock line)
    {
        // A link inside the sentence may have broken its line.
        var broken = _at > 0 && !HasBody && line.Text.Length < LongestName && _lines.Blocks[_at - 1] is TextBlock { Marker.Length: 0, Text.Length: < LongestLine } above && !ParagraphJoiner.Ends(above.Text) ? $"{above.Text} {line.Text}" : line.Text;
        if ((Announcement.Read(line.Text, !HasBody) ?? Announcement.Read(broken, !HasBody)) is not { } announcement || (!HasBody && Next() is not { Marker.Length: > 0 }))
        {
            return false;
        }

        CloseAnnouncement();
        if (_current is null)
        {
            Unplaced(line);
        }

        _current?.Builder.Description.Add(line.Text);
        _cues.Add("proposals");
        _field = null;
        _announced = (announcement, 0, line.Line, _current);
        return true;
    }

    /// <summary>A label over a list of nodes that stand below the open one; prose behind it describes.</summary>
    private bool Parts(TextBlock line, LabelFound found)
    {
        if (found.Rest.Length > 0)
        {
            return Target() is not null && Field(line, found with { Cue = found.Cue with { Meaning = Meaning.Purpose } });
        }

        if (Next() is not { Marker.Length: > 0 } || Target() is not { } node || node.Level >= found.Cue.Level)
        {
            return false;
        }

        EndField();
        CloseAnnouncement();
        _announced = (new(null, found.Written, found.Cue.Level), 0, line.Line, node);
        return true;
    }

    /// <summary>An item of the announced list; any other line ends it.</summary>
    private bool Announced(TextBlock line)
    {
        if (_announced is not { } open)
        {
            return false;
        }

        if (line.Marker.Length == 0)
        {
            CloseAnnouncement();
            return false;
        }

        _announced = null;
        var (announcement, _, _, node) = open;
        var text = CodeShapes.PageReference.Match(line.Text) is { Success: true } page ? line.Text[..page.Index].TrimEnd() : line.Text;
        var coded = CodeShapes.Dotted.Match(text) is { Success: true } dotted && dotted.Groups["code"].Value.Contains('.', StringComparison.Ordinal) ? dotted : null;
        text = coded?.Groups["title"].Value ?? text;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        colon = colon > 0 && colon + 1 < text.Length && (text[colon + 1] == ' ' || char.IsUpper(text[colon + 1])) ? colon : -1;
        var title = colon > 0 && colon < LongestName ? text[..colon] : text;
        var code = coded?.Groups["code"].Value ?? (char.IsAsciiDigit(line.Marker[0]) ? line.Marker.TrimEnd(" .)".ToCharArray()) : null);
        var item = Open(announcement.Level, code, title.TrimEnd('.', ';'), line.Line);
        if (title.Length < text.Length)
        {
            item.Builder.Description.Add(text[(colon + 1)..].Trim());
        }

        _tree.CloseTo(announcement.Level);
        _current = node;
        _announced = open with { Read = open.Read + 1 };
        return true;
    }

    private void CloseAnnouncement()
    {
        if (_announced is not var (announcement, read, line, node))
        {
            return;
        }

        if (announcement.Count is { } stated && stated != read)
        {
            _log.Warning(DiagnosticCodes.CountDiffers, line, announcement.What, string.Create(CultureInfo.InvariantCulture, $"The document announces {stated} {announcement.What}, but {read} were read. See what is missing."));
        }

        IsAnnounced |= node is null && read >= FewestAnnounced && (announcement.Count == read || (announcement.Count is null && IsNamed));
        _announced = null;
    }
}
