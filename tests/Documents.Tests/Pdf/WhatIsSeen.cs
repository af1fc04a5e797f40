namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>Where a hidden text contradicts the visible one, what is seen counts, and what is left out is told.</summary>
public sealed class WhatIsSeen
{
    private const string Seen = "Spesa prevista 120.000 euro";
    private const string Unseen = "Spesa prevista 999.999 euro";

    public static TheoryData<string, string> Hidings => new()
    {
        { "without ink", "3 Tr " + RawPdf.Line(72, 650, Unseen) + "0 Tr " },
        { "white on white", "1 1 1 rg " + RawPdf.Line(72, 650, Unseen) },
        { "in the colour of its ground", "0 0.3 0.6 rg 60 640 400 30 re f " + RawPdf.Line(72, 650, Unseen) },
        { "under a coloured box", RawPdf.Line(72, 650, Unseen) + "0.8 0.9 1 rg 60 640 400 30 re f " },
        { "under a white box drawn as lines", RawPdf.Line(72, 650, Unseen) + "1 1 1 rg 60 640 m 460 640 l 460 670 l 60 670 l h f " },
        { "under a picture", RawPdf.Line(72, 650, Unseen) + "q 400 0 0 30 60 640 cm /Im Do Q " },
        { "clipped away", "q 60 700 400 30 re W n " + RawPdf.Line(72, 650, Unseen) + "Q " },
        { "clipped to nothing", "q 60 700 400 30 re W n 60 600 400 30 re W n " + RawPdf.Line(72, 650, Unseen) + "Q " },
        { "outside the page", RawPdf.Line(900, 650, Unseen) },
        { "of no size", RawPdf.Line(72, 650, Unseen, "F1", 0.2) },
        { "transparent", "/Clear gs " + RawPdf.Line(72, 650, Unseen) },
        { "in a layer that is off", "/OC /Off BDC " + RawPdf.Line(72, 650, Unseen) + "EMC " },
    };

    public static TheoryData<string, string> Shows => new()
    {
        { "on a coloured box", "0.8 0.9 1 rg 60 690 400 30 re f 0 g " + RawPdf.Line(72, 700, Seen) },
        { "white on a dark box", "0 0.3 0.3 rg 60 690 400 30 re f 1 g " + RawPdf.Line(72, 700, Seen) },
        { "under a highlight", RawPdf.Line(72, 700, Seen) + "/Half gs 1 1 0 rg 60 690 400 30 re f " },
        { "under a highlight that multiplies", RawPdf.Line(72, 700, Seen) + "/Multiply gs 1 1 0 rg 60 690 400 30 re f " },
        { "beside a box drawn later", RawPdf.Line(72, 700, Seen) + "1 0 0 rg 60 600 400 30 re f " },
        { "in a frame drawn later", RawPdf.Line(72, 700, Seen) + "0 g 60 690 400 30 re 61 691 398 28 re f* " },
        { "within its clip", "q 60 690 400 30 re W n " + RawPdf.Line(72, 700, Seen) + "Q " },
        { "under a box whose clip leaves it free", RawPdf.Line(72, 700, Seen) + "q 60 500 400 30 re W n 1 1 1 rg 0 0 595 842 re f Q " },
        { "in a layer that is on", "/OC /On BDC " + RawPdf.Line(72, 700, Seen) + "EMC " },
        { "white on a picture", "q 400 0 0 30 60 690 cm /Im Do Q 1 g " + RawPdf.Line(72, 700, Seen) },
    };

    [Theory]
    [MemberData(nameof(Hidings))]
    public void hidden_text_is_left_out_and_told(string how, string operators)
    {
        var document = Page(RawPdf.Line(72, 700, Seen) + operators).Read();
        Assert.True(RawPdf.Lines(document) is [Seen], $"{how}: {string.Join(" | ", RawPdf.Lines(document))}");
        Assert.Contains(document.Notes, static note => note.Code == DiagnosticCodes.HiddenText && note.Message.StartsWith("Page 1 ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shows))]
    public void visible_text_is_read(string how, string operators)
    {
        var document = Page(operators).Read();
        Assert.True(RawPdf.Lines(document) is [Seen], $"{how}: {string.Join(" | ", RawPdf.Lines(document))}");
        Assert.DoesNotContain(document.Notes, static note => note.Code == DiagnosticCodes.HiddenText);
    }

    [Fact]
    public void what_lies_outside_the_crop_box_is_not_seen()
    {
        var document = Page(RawPdf.Line(172, 700, Seen) + RawPdf.Line(20, 100, Unseen), "/CropBox [100 300 595 842]").Read();
        Assert.Equal([Seen], RawPdf.Lines(document));
        Assert.Contains(document.Notes, static note => note.Code == DiagnosticCodes.HiddenText);
    }

    [Fact]
    public void text_written_over_what_was_whited_out_counts()
    {
        var document = Page(RawPdf.Line(72, 700, Unseen) + "1 1 1 rg 60 690 400 30 re f 0 g " + RawPdf.Line(72, 700, Seen)).Read();
        Assert.Equal([Seen], RawPdf.Lines(document));
    }

    private static RawPdf Page(string operators, string entries = "")
    {
        var pdf = new RawPdf();
        var picture = pdf.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0x40]);
        var (off, on) = (pdf.Add("<< /Type /OCG /Name (Bozza) >>"), pdf.Add("<< /Type /OCG /Name (Testo) >>"));
        pdf.Catalog = $"/OCProperties << /OCGs [{off} {on}] /D << /OFF [{off}] >> >>";
        pdf.Resources = $"/XObject << /Im {picture} >> /ExtGState << /Clear << /ca 0 >> /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> >> /Properties << /Off {off} /On {on} >>";
        return pdf.Page(operators, entries);
    }
}
