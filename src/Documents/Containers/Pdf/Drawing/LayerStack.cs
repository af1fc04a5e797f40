using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>The layers (optional content) within which something is drawn.</summary>
/// <param name="scanner">Finds objects.</param>
internal sealed class LayerStack(IPdfTokenScanner scanner)
{
    /// <summary>What parts the names of layers within each other.</summary>
    public const char Separator = '\n';

    private readonly Stack<string?> _open = new();

    /// <summary>Names of the layers, the outermost first, or null outside of all.</summary>
    public string? Current { get; private set; }

    /// <summary>Marked content begins.</summary>
    public void Begin(NameToken? tag, DictionaryToken? properties)
    {
        _open.Push(Current);
        if (tag is { Data: "OC" } && properties is not null && Name(properties) is { } name)
        {
            Current = Current is null ? name : Current + Separator + name;
        }
    }

    /// <summary>Marked content ends.</summary>
    public void End() => Current = _open.TryPop(out var outer) ? outer : null;

    /// <summary>Name of a layer, or of the only one of a set.</summary>
    private string? Name(DictionaryToken layer) =>
        layer.Text("Name", scanner) ?? (layer.TryFind("OCGs", scanner, out DictionaryToken? only) ? only.Text("Name", scanner) : null);
}
