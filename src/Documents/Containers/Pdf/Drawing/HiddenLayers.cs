using UglyToad.PdfPig;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>Layers (optional content) that a viewer shows switched off.</summary>
internal sealed class HiddenLayers
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    public HiddenLayers(PdfDocument document)
    {
        var scanner = document.Structure.TokenScanner;
        if (document.Structure.Catalog.CatalogDictionary.TryFind("OCProperties", scanner, out DictionaryToken? properties)
            && properties.TryFind("D", scanner, out DictionaryToken? usual) && usual.TryFind("OFF", scanner, out ArrayToken? off))
        {
            foreach (var entry in off.Data)
            {
                if (DirectObjectFinder.TryGet(entry, scanner, out DictionaryToken? layer) && layer!.Text("Name", scanner) is { } name)
                {
                    _names.Add(name);
                }
            }
        }
    }

    /// <summary>Whether what stands in the layers is not shown.</summary>
    public bool Hide(string? layers) => _names.Count > 0 && layers is not null && layers.Split(LayerStack.Separator).Any(_names.Contains);
}
