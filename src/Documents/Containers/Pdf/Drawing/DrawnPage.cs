using System.Collections.Immutable;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>What the operators of a page draw, in PDF coordinates of the page as it is shown, in the order in which they draw it.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Width">Width of what is shown.</param>
/// <param name="Height">Height of what is shown.</param>
/// <param name="Letters">The letters, seen or not.</param>
/// <param name="Paths">Lines and areas.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Fields">Fields of a form whose value no appearance shows.</param>
internal sealed record DrawnPage(
    int Number,
    double Width,
    double Height,
    ImmutableArray<DrawnLetter> Letters,
    ImmutableArray<DrawnPath> Paths,
    ImmutableArray<DrawnPicture> Pictures,
    ImmutableArray<DrawnField> Fields);

/// <summary>A letter.</summary>
/// <param name="Text">Its text, mostly one character.</param>
/// <param name="Start">Where it begins on the baseline.</param>
/// <param name="End">Where it ends on the baseline.</param>
/// <param name="Box">What it covers.</param>
/// <param name="Size">Size of the font in points.</param>
/// <param name="Bold">Whether the font is bold or the letter drawn twice as thick.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Visibility">Whether the operator that draws it shows it.</param>
/// <param name="IsKnown">Whether the PDF says which letter it is.</param>
/// <param name="Layer">The layers within which it is drawn, or null.</param>
/// <param name="Order">Its place in the order of drawing.</param>
internal readonly record struct DrawnLetter(string Text, PdfPoint Start, PdfPoint End, PdfRectangle Box, double Size, bool Bold, Ink Ink, Visibility Visibility, bool IsKnown, string? Layer, int Order);

/// <summary>Whether an operator shows what it draws.</summary>
internal enum Visibility
{
    /// <summary>It does.</summary>
    Shown,

    /// <summary>Drawn without ink, as the layers of recognised text are.</summary>
    WithoutInk,

    /// <summary>Cut off, transparent, or in a layer that is switched off.</summary>
    Hidden,
}

/// <summary>A path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Fill">The colour that fills it, or null.</param>
/// <param name="IsStroked">Whether its outline is drawn.</param>
/// <param name="Clip">Beyond what it is not seen.</param>
/// <param name="Hides">Whether what lies under it cannot be seen.</param>
/// <param name="Layer">The layers within which it is drawn, or null.</param>
/// <param name="Order">Its place in the order of drawing.</param>
internal readonly record struct DrawnPath(PdfPath Path, Ink? Fill, bool IsStroked, PdfRectangle Clip, bool Hides, string? Layer, int Order);

/// <summary>A picture.</summary>
/// <param name="Box">Where.</param>
/// <param name="Hides">Whether what lies under it cannot be seen.</param>
/// <param name="Layer">The layers within which it is drawn, or null.</param>
/// <param name="Order">Its place in the order of drawing.</param>
internal readonly record struct DrawnPicture(PdfRectangle Box, bool Hides, string? Layer, int Order);

/// <summary>A field of a form that was filled in.</summary>
/// <param name="Box">Where.</param>
/// <param name="Text">What was filled in; a box that was ticked gives a sign.</param>
internal readonly record struct DrawnField(PdfRectangle Box, string Text);
