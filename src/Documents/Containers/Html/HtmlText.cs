using System.Text;

namespace MunicipalBenchmark.Documents.Containers.Html;

/// <summary>Collects the text of one line of a page, and whether all of it is bold.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _allBold = true;
    private int? _line;

    /// <summary>Bold begins (1) or ends (-1).</summary>
    public void Bold(int step) => _depth += step;

    /// <summary>Adds text.</summary>
    public void Add(string text, int line)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _allBold &= _depth > 0;
            _line ??= line;
        }

        _text.Append(text);
    }

    /// <summary>Takes what was collected.</summary>
    /// <returns>Null when there was no text.</returns>
    public (string Text, bool Bold, int Line)? Take()
    {
        var text = PlainText.Clean(_text.ToString());
        var (bold, line) = (_allBold, _line ?? 1);
        _text.Clear();
        _allBold = true;
        _line = null;
        return text.Length == 0 ? null : (text, bold, line);
    }
}
