using System.Diagnostics.CodeAnalysis;
using System.Text;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>Finds entries of dictionaries, be they there or elsewhere in the file.</summary>
internal static class Tokens
{
    /// <summary>An entry of a dictionary.</summary>
    public static bool TryFind<T>(this DictionaryToken dictionary, string name, IPdfTokenScanner scanner, [NotNullWhen(true)] out T? found)
        where T : class, IToken
    {
        found = null;
        return dictionary.TryGet(NameToken.Create(name), out var token) && DirectObjectFinder.TryGet(token, scanner, out found) && found is not null;
    }

    /// <summary>Text of an entry.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Text(this DictionaryToken dictionary, string name, IPdfTokenScanner scanner) =>
        dictionary.TryFind(name, scanner, out StringToken? text) ? text.Data
        : dictionary.TryFind(name, scanner, out HexToken? hex) ? Text([.. hex.Bytes])
        : dictionary.TryFind(name, scanner, out NameToken? symbol) ? symbol.Data
        : null;

    /// <summary>Text of a token.</summary>
    public static string? Text(IToken token, IPdfTokenScanner scanner) =>
        DirectObjectFinder.TryGet(token, scanner, out StringToken? text) ? text!.Data
        : DirectObjectFinder.TryGet(token, scanner, out HexToken? hex) ? Text([.. hex!.Bytes])
        : null;

    /// <summary>Numbers of an array.</summary>
    /// <returns>Null where the entry is no array of as many numbers.</returns>
    public static double[]? Numbers(this DictionaryToken dictionary, string name, int count, IPdfTokenScanner scanner)
    {
        if (!dictionary.TryFind(name, scanner, out ArrayToken? array) || array.Length != count)
        {
            return null;
        }

        var numbers = new double[count];
        for (var index = 0; index < count; index++)
        {
            if (!DirectObjectFinder.TryGet(array.Data[index], scanner, out NumericToken? number))
            {
                return null;
            }

            numbers[index] = number!.Data;
        }

        return numbers;
    }

    private static string Text(byte[] bytes) =>
        bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : Encoding.Latin1.GetString(bytes);
}
