using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MunicipalBenchmark.Documents.Containers.Docx;

/// <summary>The text of a paragraph as it shows: insertions taken, deletions and hidden text left out, fields by their result.</summary>
internal sealed class DocxText
{
    private readonly Paragraph _paragraph;
    private readonly DocxStyles _styles;
    private readonly StringBuilder _line = new();
    private readonly List<(string Text, bool Bold, double Larger)> _parts = [];
    private readonly List<TextBoxContent> _boxes = [];
    private bool _allBold = true;
    private double _larger;

    private DocxText(Paragraph paragraph, DocxStyles styles)
    {
        _paragraph = paragraph;
        _styles = styles;
        Walk(paragraph);
        EndLine();
    }

    /// <summary>The lines that breaks part.</summary>
    public IReadOnlyList<(string Text, bool Bold, double Larger)> Parts => _parts;

    /// <summary>Boxes anchored in the paragraph.</summary>
    public IReadOnlyList<TextBoxContent> Boxes => _boxes;

    /// <summary>Reads a paragraph.</summary>
    public static DocxText Read(Paragraph paragraph, DocxStyles styles) => new(paragraph, styles);

    private void Walk(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    if (run.RunProperties?.Vanish is not { } hidden || hidden.Val?.Value == false)
                    {
                        Read(run);
                    }

                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or Paragraph or Table:
                    break;
                case TextBoxContent box:
                    _boxes.Add(box);
                    break;
                case AlternateContent choices:
                    // The fallback says the same for older programs.
                    if (choices.GetFirstChild<AlternateContentChoice>() is { } choice)
                    {
                        Walk(choice);
                    }

                    break;
                default:
                    if (child.HasChildren)
                    {
                        Walk(child);
                    }

                    break;
            }
        }
    }

    private void Read(Run run)
    {
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case Text text:
                    Add(text.Text, run);
                    break;
                case TabChar:
                    _line.Append('\t');
                    break;
                case Break line when line.Type is null || line.Type.Value == BreakValues.TextWrapping:
                    EndLine();
                    break;
                case CarriageReturn:
                    EndLine();
                    break;
                case NoBreakHyphen:
                    Add("-", run);
                    break;
                case SymbolChar symbol:
                    Add(Symbol(symbol.Char?.Value), run);
                    break;
                case Drawing or Picture or AlternateContent or EmbeddedObject:
                    Walk(new[] { child });
                    break;
            }
        }
    }

    private void Walk(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            if (element is AlternateContent choices)
            {
                Walk(choices.Elements<AlternateContentChoice>().Take(1));
            }
            else
            {
                Walk(element);
            }
        }
    }

    private void Add(string text, Run run)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _allBold &= _styles.IsBold(run, _paragraph);
            _larger = _line.Length == 0 ? _styles.Larger(run, _paragraph) : Math.Min(_larger, _styles.Larger(run, _paragraph));
        }

        _line.Append(text);
    }

    private void EndLine()
    {
        if (_line.Length > 0)
        {
            _parts.Add((_line.ToString(), _allBold, _larger));
        }

        _line.Clear();
        (_allBold, _larger) = (true, 0);
    }

    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0FC" or "F0FE" => "✓",
        "F0FB" or "F0FD" or "F078" => "×",
        "F0A8" or "F06F" or "F071" => "□",
        "F0A7" or "F06E" => "▪",
        null => "",
        _ => "•",
    };
}
