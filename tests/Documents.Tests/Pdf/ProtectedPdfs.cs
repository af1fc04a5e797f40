namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>A password that only restricts printing or copying does not keep a document from being read; one that opens it does.</summary>
public sealed class ProtectedPdfs
{
    private const string Text = "Obiettivo strategico da leggere";

    public static TheoryData<int> Revisions => [2, 3, 4, 6];

    [Theory]
    [MemberData(nameof(Revisions))]
    public void a_file_with_an_owners_password_is_read(int revision)
    {
        var pdf = new RawPdf().Page(RawPdf.Line(72, 700, Text)).Build(PdfEncryption.Of(revision, "padrone", ""));
        Assert.Equal([Text], RawPdf.Lines(RawPdf.Read(pdf)));
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public void a_file_with_a_users_password_is_refused_with_what_to_do(int revision)
    {
        var pdf = new RawPdf().Page(RawPdf.Line(72, 700, Text)).Build(PdfEncryption.Of(revision, "padrone", "segreto"));
        var read = DocumentReader.Read(pdf, "x.pdf", ReaderLimits.Default);
        Assert.Equal(RefusalCodes.Protected, read.Refusal?.Code);
        Assert.Contains("without one", read.Refusal!.Message, StringComparison.Ordinal);
    }
}
