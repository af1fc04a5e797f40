using System.Globalization;
using System.Text;
using QRCoder;

namespace MunicipalBenchmark.Portal.Account;

/// <summary>A QR code as the outline of its dark modules, for an SVG: the content policy lets in no drawing from elsewhere and no style attribute.</summary>
/// <param name="Width">Modules across, with the quiet zone around.</param>
/// <param name="Path">Data of an SVG path, a rectangle for each run of dark modules.</param>
internal sealed record QrModules(int Width, string Path)
{
    public static readonly QrModules None = new(0, "");

    /// <summary>The code of a text.</summary>
    public static QrModules Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length;)
            {
                var run = 0;
                while (x + run < rows[y].Length && rows[y][x + run])
                {
                    run++;
                }

                if (run > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                }

                x += Math.Max(run, 1);
            }
        }

        return new(rows.Count, path.ToString());
    }
}
