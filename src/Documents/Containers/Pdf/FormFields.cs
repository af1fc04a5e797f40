using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What was filled into the fields of a form; a page's own text does not hold it.</summary>
internal static class FormFields
{
    private const string Marked = "×";
    private const int DeepestGroup = 20;

    /// <summary>Reads the fields by page.</summary>
    public static ILookup<int, (PdfRectangle Box, string Text)> Read(PdfDocument document)
    {
        var found = new List<(int Page, PdfRectangle Box, string Text)>();
        try
        {
            if (document.TryGetForm(out var form) && form is not null)
            {
                foreach (var field in form.Fields)
                {
                    Add(field, found, 0);
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A damaged form must not cost the text of the pages.
            found.Clear();
        }

        return found.ToLookup(static entry => entry.Page, static entry => (entry.Box, entry.Text));
    }

    private static void Add(AcroFieldBase field, List<(int Page, PdfRectangle Box, string Text)> found, int depth)
    {
        if (depth < DeepestGroup && field is AcroNonTerminalField group)
        {
            foreach (var child in group.Children)
            {
                Add(child, found, depth + 1);
            }
        }

        var text = field switch
        {
            AcroTextField value => value.Value,
            AcroCheckboxField box => box.IsChecked ? Marked : null,
            AcroRadioButtonField button => button.IsSelected ? Marked : null,
            AcroComboBoxField choice => string.Join(", ", choice.SelectedOptions),
            AcroListBoxField list => string.Join(", ", list.SelectedOptions),
            _ => null,
        };
        if (!string.IsNullOrWhiteSpace(text) && field.PageNumber is { } page && field.Bounds is { } bounds)
        {
            foreach (var (line, index) in text.ReplaceLineEndings("\n").Split('\n').Select(static (line, index) => (line, index)))
            {
                found.Add((page, new(bounds.Left, bounds.Bottom - (index * 10), bounds.Right, bounds.Top - (index * 10)), line));
            }
        }
    }
}
