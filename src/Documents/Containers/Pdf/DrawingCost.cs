using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What the pages draw, each form as often as it is drawn, before anything is drawn: forms that draw forms multiply.</summary>
/// <param name="document">The document.</param>
/// <param name="limits">The limits.</param>
internal sealed class DrawingCost(PdfDocument document, ReaderLimits limits)
{
    private const int LongestName = 128;
    private const int DeepestColour = 8;
    private const int WidestFont = 1_000_000;

    private readonly IPdfTokenScanner _scanner = document.Structure.TokenScanner;
    private readonly Dictionary<IndirectReference, (long Bytes, long Draws)> _forms = [];
    private readonly HashSet<IndirectReference> _open = [];
    private long _bytes;
    private long _draws;

    /// <summary>Whether the pages draw more than the limits allow.</summary>
    public bool IsOver => _bytes > limits.MaximumUnpackedBytes || _draws > limits.MaximumPdfStreams;

    /// <summary>Whether forms draw forms deeper than <see cref="ReaderLimits.MaximumDepth"/>.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether something of the pages leads back to itself or has no bounds.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Looks through all pages.</summary>
    public static DrawingCost Of(PdfDocument document, ReaderLimits limits)
    {
        var cost = new DrawingCost(document, limits);
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, cost._scanner, out DictionaryToken? pages))
        {
            cost.Node(pages, null, 0);
        }

        return cost;
    }

    private void Node(DictionaryToken node, DictionaryToken? inherited, int depth)
    {
        if (IsOver || IsBroken || IsTooDeep || depth > limits.MaximumDepth)
        {
            return;
        }

        var resources = node.TryGet(NameToken.Resources, _scanner, out DictionaryToken? own) ? own : inherited;
        if (node.TryGet(NameToken.Kids, _scanner, out ArrayToken? kids))
        {
            foreach (var kid in kids.Data)
            {
                if (DirectObjectFinder.TryGet(kid, _scanner, out DictionaryToken? child))
                {
                    Node(child, resources, depth + 1);
                }
            }
        }
        else if (resources is not null)
        {
            Page(node, resources);
        }
    }

    private void Page(DictionaryToken page, DictionaryToken resources)
    {
        Check(resources);
        if (!resources.TryGet(NameToken.Xobject, _scanner, out DictionaryToken? objects) || !objects.Data.Values.Any(value => Form(value) is not null) || !page.TryGet(NameToken.Contents, out var contents))
        {
            return;
        }

        foreach (var part in DirectObjectFinder.TryGet(contents, _scanner, out ArrayToken? parts) ? parts.Data : [contents])
        {
            if (DirectObjectFinder.TryGet(part, _scanner, out StreamToken? stream))
            {
                var (bytes, draws) = Content(stream, resources, 0);
                _bytes += bytes;
                _draws += draws;
            }
        }
    }

    private StreamToken? Form(IToken value) =>
        DirectObjectFinder.TryGet(value, _scanner, out StreamToken? stream) && stream.StreamDictionary.TryGet(NameToken.Subtype, _scanner, out NameToken? kind) && kind == NameToken.Form ? stream : null;

    private (long Bytes, long Draws) Content(StreamToken stream, DictionaryToken? resources, int depth)
    {
        var content = stream.Decode(document.Structure.FilterProvider, _scanner).Span;
        var (bytes, draws) = ((long)content.Length, 1L);
        if (resources is null || !resources.TryGet(NameToken.Xobject, _scanner, out DictionaryToken? objects))
        {
            return (bytes, draws);
        }

        for (var at = content.IndexOf("Do"u8); at >= 0 && !IsBroken && !IsTooDeep;)
        {
            if (NameBefore(content[..at]) is { } name && objects.TryGet(NameToken.Create(name), out var value) && value is IndirectReferenceToken reference)
            {
                var below = Drawn(reference, resources, depth + 1);
                bytes = Math.Min(bytes + below.Bytes, long.MaxValue / 4);
                draws = Math.Min(draws + below.Draws, long.MaxValue / 4);
            }

            at = content[(at + 2)..].IndexOf("Do"u8) is var next and >= 0 ? at + 2 + next : -1;
        }

        return (bytes, draws);
    }

    private (long Bytes, long Draws) Drawn(IndirectReferenceToken reference, DictionaryToken around, int depth)
    {
        if (_forms.TryGetValue(reference.Data, out var known))
        {
            return known;
        }

        if (Form(reference) is not { } form)
        {
            return default;
        }

        IsTooDeep |= depth > limits.MaximumDepth;
        IsBroken |= !_open.Add(reference.Data);
        if (IsBroken || IsTooDeep)
        {
            return default;
        }

        var resources = form.StreamDictionary.TryGet(NameToken.Resources, _scanner, out DictionaryToken? own) ? own : around;
        if (own is not null)
        {
            Check(own);
        }

        var drawn = Content(form, resources, depth);
        _open.Remove(reference.Data);
        return _forms[reference.Data] = drawn;
    }

    private static string? NameBefore(ReadOnlySpan<byte> before)
    {
        var text = before.TrimEnd(ObjectTokens.WhiteSpace);
        var slash = text.LastIndexOf((byte)'/');
        return slash >= 0 && text.Length < before.Length && text.Length - slash is > 1 and < LongestName ? Encoding.Latin1.GetString(text[(slash + 1)..]) : null;
    }

    /// <summary>Colours that name each other, and widths of more letters than there are.</summary>
    private void Check(DictionaryToken resources)
    {
        if (resources.TryGet(NameToken.ColorSpace, _scanner, out DictionaryToken? colours))
        {
            IsBroken |= colours.Data.Values.Any(colour => IsEndless(colour, colours, 0));
        }

        if (resources.TryGet(NameToken.Font, _scanner, out DictionaryToken? fonts))
        {
            IsBroken |= fonts.Data.Values.Any(IsTooWide);
        }
    }

    private bool IsEndless(IToken colour, DictionaryToken colours, int depth)
    {
        if (depth > DeepestColour)
        {
            return true;
        }

        if (DirectObjectFinder.TryGet(colour, _scanner, out NameToken? name))
        {
            return colours.TryGet(name, out var named) && IsEndless(named, colours, depth + 1);
        }

        return DirectObjectFinder.TryGet(colour, _scanner, out ArrayToken? parts) && parts.Data.Skip(1).Take(2).Any(part => IsEndless(part, colours, depth + 1));
    }

    private bool IsTooWide(IToken font)
    {
        if (!DirectObjectFinder.TryGet(font, _scanner, out DictionaryToken? outer) || !outer.TryGet(NameToken.DescendantFonts, _scanner, out ArrayToken? inner)
            || !inner.Data.Any() || !DirectObjectFinder.TryGet(inner.Data[0], _scanner, out DictionaryToken? letters))
        {
            return false;
        }

        double count = 0;
        foreach (var key in (ReadOnlySpan<NameToken>)[NameToken.W, NameToken.W2])
        {
            if (letters.TryGet(key, _scanner, out ArrayToken? widths))
            {
                for (var at = 0; at + 1 < widths.Data.Count; at++)
                {
                    // A range is two numbers and its width.
                    if (widths.Data[at] is NumericToken from && widths.Data[at + 1] is NumericToken to)
                    {
                        count += Math.Max(0, to.Data - from.Data);
                        at += key == NameToken.W ? 2 : 4;
                    }
                    else if (widths.Data[at] is NumericToken)
                    {
                        at++;
                    }
                }
            }
        }

        return count > WidestFont;
    }
}
