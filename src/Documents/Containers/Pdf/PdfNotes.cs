using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What the officer must know of how the pages were read.</summary>
internal sealed class PdfNotes
{
    private const int LittleText = 60;

    private readonly List<int> _unread = [];
    private readonly List<int> _pictures = [];
    private readonly List<int> _recognised = [];
    private readonly List<int> _hidden = [];
    private readonly List<int> _unknown = [];
    private int _hiddenCharacters;
    private int _unknownCharacters;

    /// <summary>A page that could not be read.</summary>
    public void Unread(int number) => _unread.Add(number);

    /// <summary>A page that was read.</summary>
    public void Page(PageContent page)
    {
        if (page.FromOcr)
        {
            _recognised.Add(page.Number);
        }

        if (!page.FromOcr && page.Pictures > 0 && (page.Pieces.IsEmpty || (page.IsPicture && page.Pieces.Sum(static piece => piece.Text.Length) < LittleText)))
        {
            _pictures.Add(page.Number);
        }

        if (page.Unknown > 0)
        {
            _unknown.Add(page.Number);
            _unknownCharacters += page.Unknown;
        }

        if (page.Hidden > 0)
        {
            _hidden.Add(page.Number);
            _hiddenCharacters += page.Hidden;
        }
    }

    /// <summary>The notes.</summary>
    public ImmutableArray<DraftDiagnostic> Finish()
    {
        var notes = ImmutableArray.CreateBuilder<DraftDiagnostic>();
        Add(DiagnosticCodes.PageUnread, DiagnosticSeverity.Warning, _unread, "could not be read because the PDF is damaged there; their text is missing. Print the document to a new PDF and import that.");
        Add(DiagnosticCodes.PicturePage, DiagnosticSeverity.Warning, _pictures, "are pictures without text, or with hardly any; what they show was not read. Recognise their text (OCR) if it belongs to the plan.");
        Add(DiagnosticCodes.TextRecognised, DiagnosticSeverity.Warning, _recognised, "are pictures with a layer of recognised text (OCR), which was read: letters and figures may be wrong. Compare them with the pages.");
        Add(
            DiagnosticCodes.HiddenText,
            DiagnosticSeverity.Info,
            _hidden,
            string.Create(CultureInfo.InvariantCulture, $"hold {_hiddenCharacters} characters that nobody sees (invisible, in the colour of the ground, covered, clipped, too small, in a layer that is off, or outside the page); they were left out, because what is seen counts."));
        Add(
            DiagnosticCodes.LettersUnknown,
            DiagnosticSeverity.Warning,
            _unknown,
            string.Create(CultureInfo.InvariantCulture, $"show {_unknownCharacters} characters of which the PDF does not say which letters they are; they were read as the codes that it holds, which may be wrong. Recognise the text of the pages (OCR), or ask for the original file."));
        return notes.ToImmutable();

        void Add(string code, DiagnosticSeverity severity, List<int> pages, string message)
        {
            if (pages.Count > 0)
            {
                notes.Add(new() { Code = code, Severity = severity, Message = $"{(pages.Count == 1 ? "Page" : "Pages")} {Ranges(pages)} {message}" });
            }
        }
    }

    private static string Ranges(List<int> pages)
    {
        var ranges = new List<string>();
        for (var first = 0; first < pages.Count;)
        {
            var last = first;
            while (last + 1 < pages.Count && pages[last + 1] == pages[last] + 1)
            {
                last++;
            }

            ranges.Add(last == first ? $"{pages[first]}" : $"{pages[first]}-{pages[last]}");
            first = last + 1;
        }

        return string.Join(", ", ranges);
    }
}
