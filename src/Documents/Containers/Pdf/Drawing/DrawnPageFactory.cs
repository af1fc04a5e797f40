using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>Pages by what they draw, with the annotations that lie over them.</summary>
internal sealed class DrawnPageFactory : BasePageFactory<DrawnPage>
{
    /// <summary>PdfPig makes it.</summary>
    public DrawnPageFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
    {
    }

    /// <inheritdoc/>
    protected override DrawnPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var drawing = new PageDrawing(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        drawing.Process(pageNumber, operations);
        return drawing.Page(pageNumber, Annotations(dictionary, drawing, initialMatrix));
    }

    private ImmutableArray<DrawnField> Annotations(DictionaryToken page, PageDrawing drawing, TransformationMatrix initial)
    {
        var fields = ImmutableArray.CreateBuilder<DrawnField>();
        try
        {
            foreach (var annotation in Annotation.Of(page, PdfScanner))
            {
                var seen = annotation.Appearance is { } form && drawing.Draw(form, annotation.Placement(form).Multiply(initial));
                if (!seen && annotation.Value is { Length: > 0 } value)
                {
                    fields.Add(new(initial.Transform(annotation.Box).Normalise(), value));
                }
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A damaged form must not cost the text of the page.
            fields.Clear();
        }

        return fields.ToImmutable();
    }
}
