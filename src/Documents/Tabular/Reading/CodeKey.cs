using System.Text;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Codes for comparison: case, signs between the parts, zeros before numbers and endings that name a level do not matter.</summary>
internal static class CodeKey
{
    /// <summary>The key of a code.</summary>
    public static string Of(string code)
    {
        var text = WithoutLevel(code);
        var key = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var inner = at > 0 && char.IsAsciiDigit(text[at - 1]);
            if (text[at] == '0' && !inner && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                // The next digit leads the number in turn.
                text = string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1));
                at--;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                key.Append(Fold.Character(text[at]));
            }
            else if (key.Length > 0 && key[^1] != '.')
            {
                key.Append('.');
            }
        }

        return key.ToString().TrimEnd('.');
    }

    /// <summary>A code without an ending that names its level: <c>1.01</c> of <c>1.01_ST</c>.</summary>
    public static string WithoutLevel(string code) => ObjectiveCode.Exact(code) is { NamesLevel: true } written
        ? written.Raw[..(written.Raw.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)]
        : code;
}
