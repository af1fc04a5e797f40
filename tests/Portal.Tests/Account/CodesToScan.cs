using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Portal.Account;
using ZXing;
using ZXing.Common;

namespace MunicipalBenchmark.Portal.Tests.Account;

public sealed partial class CodesToScan
{
    private const int Scale = 4;

    [Theory]
    [InlineData("otpauth://totp/MunicipalBenchmark%3Aanna%40example.it?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MunicipalBenchmark&digits=6&period=30")]
    [InlineData("otpauth://totp/MunicipalBenchmark%3Aun.nome.molto.lungo.di.una.persona%40comune.di.una.citta.molto.lontana.example.it?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MunicipalBenchmark&digits=6&period=30")]
    public void are_read_back_by_a_scanner(string address)
    {
        var code = QrModules.Of(address);

        var width = code.Width * Scale;
        var dots = Enumerable.Repeat(byte.MaxValue, width * width).ToArray();
        foreach (Match run in Run().Matches(code.Path))
        {
            var (x, y, length) = (Number(run, "x"), Number(run, "y"), Number(run, "length"));
            for (var row = y * Scale; row < (y + 1) * Scale; row++)
            {
                Array.Fill(dots, (byte)0, (row * width) + (x * Scale), length * Scale);
            }
        }

        var reader = new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE] } };
        Assert.Equal(address, reader.Decode(new RGBLuminanceSource(dots, width, width, RGBLuminanceSource.BitmapFormat.Gray8))?.Text);
    }

    private static int Number(Match run, string name) => int.Parse(run.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<length>\d+)v1h-\d+z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
