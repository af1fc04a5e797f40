using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>An annotation that shows text on a page: a form's field, a text box, a stamp.</summary>
/// <param name="dictionary">What the file says of it.</param>
/// <param name="box">Where, in coordinates of the page as it is drawn.</param>
/// <param name="scanner">Finds objects.</param>
internal sealed class Annotation(DictionaryToken dictionary, PdfRectangle box, IPdfTokenScanner scanner)
{
    private const string Marked = "×";
    private const int DeepestField = 20;
    private const int Most = 5_000;
    private const int Hidden = 0b10_0010;
    private const int PushButton = 1 << 16;

    private static readonly string[] Kinds = ["Widget", "FreeText", "Stamp", "Watermark"];

    /// <summary>Where, in coordinates of the page as it is drawn.</summary>
    public PdfRectangle Box => box;

    /// <summary>The form that draws it in its present state, or null.</summary>
    public StreamToken? Appearance
    {
        get
        {
            if (!dictionary.TryFind("AP", scanner, out DictionaryToken? all))
            {
                return null;
            }

            return all.TryFind("N", scanner, out StreamToken? form) ? form
                : all.TryFind("N", scanner, out DictionaryToken? states) && dictionary.Text("AS", scanner) is { } state && states.TryFind(state, scanner, out StreamToken? current) ? current
                : null;
        }
    }

    /// <summary>What was filled in or written, or null.</summary>
    public string? Value => dictionary.Text("Subtype", scanner) == "Widget" ? FieldValue() : dictionary.Text("Contents", scanner);

    /// <summary>The annotations of a page that a reader sees.</summary>
    public static IEnumerable<Annotation> Of(DictionaryToken page, IPdfTokenScanner scanner)
    {
        if (!page.TryFind("Annots", scanner, out ArrayToken? all))
        {
            yield break;
        }

        foreach (var token in all.Data.Take(Most))
        {
            if (DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? found) && found is not null && Kinds.Contains(found.Text("Subtype", scanner))
                && (!found.TryFind("F", scanner, out NumericToken? flags) || (flags.Int & Hidden) == 0) && found.Numbers("Rect", 4, scanner) is [var x, var y, var right, var top])
            {
                yield return new(found, new(Math.Min(x, right), Math.Min(y, top), Math.Max(x, right), Math.Max(y, top)), scanner);
            }
        }
    }

    /// <summary>From an appearance's own coordinates, its matrix applied, to the page's: its box fills the annotation's.</summary>
    public TransformationMatrix Placement(StreamToken form)
    {
        var bounds = form.StreamDictionary.Numbers("BBox", 4, scanner) is [var x, var y, var right, var top] ? new PdfRectangle(x, y, right, top) : new PdfRectangle(0, 0, box.Width, box.Height);
        var matrix = form.StreamDictionary.Numbers("Matrix", 6, scanner) is { } numbers ? TransformationMatrix.FromArray(numbers) : TransformationMatrix.Identity;
        var turned = matrix.Transform(bounds);
        var (left, bottom) = (Math.Min(Math.Min(turned.TopLeft.X, turned.TopRight.X), Math.Min(turned.BottomLeft.X, turned.BottomRight.X)), Math.Min(Math.Min(turned.TopLeft.Y, turned.TopRight.Y), Math.Min(turned.BottomLeft.Y, turned.BottomRight.Y)));
        var (width, height) = (Math.Max(Math.Max(turned.TopLeft.X, turned.TopRight.X), Math.Max(turned.BottomLeft.X, turned.BottomRight.X)) - left, Math.Max(Math.Max(turned.TopLeft.Y, turned.TopRight.Y), Math.Max(turned.BottomLeft.Y, turned.BottomRight.Y)) - bottom);
        var (across, up) = (width > 0 ? box.Width / width : 1, height > 0 ? box.Height / height : 1);
        return TransformationMatrix.FromValues(across, 0, 0, up, box.Left - (left * across), box.Bottom - (bottom * up));
    }

    private string? FieldValue()
    {
        var flags = Inherited("Ff") is { } found && DirectObjectFinder.TryGet(found, scanner, out NumericToken? number) ? number!.Int : 0;
        return (Inherited("FT") is { } kind && DirectObjectFinder.TryGet(kind, scanner, out NameToken? name) ? name!.Data : null) switch
        {
            "Btn" when (flags & PushButton) == 0 => IsOn() ? Marked : null,
            "Tx" => Inherited("V") is { } value ? Tokens.Text(value, scanner) : null,
            "Ch" => Choice(),
            _ => null,
        };
    }

    private bool IsOn() => (dictionary.Text("AS", scanner) ?? (Inherited("V") is { } value && DirectObjectFinder.TryGet(value, scanner, out NameToken? name) ? name!.Data : "Off")) != "Off";

    /// <summary>What was chosen, as the list shows it.</summary>
    private string? Choice()
    {
        if (Inherited("V") is not { } value)
        {
            return null;
        }

        var chosen = DirectObjectFinder.TryGet(value, scanner, out ArrayToken? several) ? several!.Data.Select(one => Tokens.Text(one, scanner)) : [Tokens.Text(value, scanner)];
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Inherited("Opt") is { } options && DirectObjectFinder.TryGet(options, scanner, out ArrayToken? all))
        {
            foreach (var option in all!.Data)
            {
                if (DirectObjectFinder.TryGet(option, scanner, out ArrayToken? pair) && pair!.Length == 2 && Tokens.Text(pair.Data[0], scanner) is { } export && Tokens.Text(pair.Data[1], scanner) is { } text)
                {
                    shown[export] = text;
                }
            }
        }

        return string.Join(", ", chosen.OfType<string>().Select(one => shown.GetValueOrDefault(one, one)));
    }

    /// <summary>An entry of the field, which may stand with its parents.</summary>
    private IToken? Inherited(string name)
    {
        var field = dictionary;
        for (var depth = 0; depth < DeepestField; depth++)
        {
            if (field.TryGet(NameToken.Create(name), out var token))
            {
                return token;
            }

            if (!field.TryFind("Parent", scanner, out DictionaryToken? parent))
            {
                return null;
            }

            field = parent;
        }

        return null;
    }
}
