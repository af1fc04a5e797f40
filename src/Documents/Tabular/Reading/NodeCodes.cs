using System.Globalization;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Codes and identifiers of nodes, past what spreadsheet programs do to codes that look like numbers.</summary>
/// <param name="log">Where doubts are told.</param>
internal sealed class NodeCodes(DiagnosticLog log)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Gives each row its code and identifier.</summary>
    public void Assign(IReadOnlyList<NodeRow> nodes)
    {
        var codes = nodes.Select(static node => node.Row.Code(Keys.Code)).ToList();
        var padded = codes.Exists(static code => code is { IsNumber: false } && IsPadded(code.Text));
        var taken = codes.Where(static code => code is { IsNumber: false }).Select(static code => code!.Text).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < nodes.Count; at++)
        {
            var node = nodes[at];
            node.Code = codes[at] is { } code ? Repaired(node, code, padded, taken) : null;
            node.RawCode = node.Row.Code(Keys.RawCode)?.Text;
            if (node.RawCode is null && node.Code is { } written && CodeKey.WithoutLevel(written) is var bare && bare != written)
            {
                (node.Code, node.RawCode) = (bare, written);
            }
        }

        foreach (var node in nodes)
        {
            if (Identifier(node) is { } id)
            {
                node.Id = Unique(node, id);
            }
        }
    }

    /// <summary>Gives an identifier to a node that has neither code nor identifier, once its parent is known.</summary>
    public void AssignNumbered(NodeRow node)
    {
        var number = 1;
        string id;
        do
        {
            id = (node.Parent, node.Level) switch
            {
                ({ } parent, NodeLevel.Aim) => string.Create(CultureInfo.InvariantCulture, $"{parent.Id}#{number}"),
                ({ } parent, _) => string.Create(CultureInfo.InvariantCulture, $"{parent.Id}/{node.Level.ToString().ToLowerInvariant()}-{number}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{node.Level.ToString().ToLowerInvariant()}-{number}"),
            };
            number++;
        }
        while (!_ids.Add(id));
        node.Id = id;
    }

    private static string? Identifier(NodeRow node) => node.Row.Code(Keys.Id)?.Text ?? node.Code;

    private string Repaired(NodeRow node, CodeReading code, bool padded, HashSet<string> taken)
    {
        if (code.WithZero is { } zero && (padded || !taken.Add(code.Text)) && taken.Add(zero))
        {
            log.Warning(DiagnosticCodes.CodeAsNumber, node.Row.Line, code.Text, $"{SheetRow.Upper(node.Row.PlaceOf(Keys.Code))}: the program made a number of the code; '{code.Text}' was read as '{zero}'. Format the column as text and enter the code again.");
            return zero;
        }

        return code.Text;
    }

    private string Unique(NodeRow node, string id)
    {
        if (_ids.Add(id))
        {
            return id;
        }

        var other = string.Create(CultureInfo.InvariantCulture, $"{id}@{node.Row.Line}");
        while (!_ids.Add(other))
        {
            other += "@";
        }

        log.Warning(DiagnosticCodes.CodeRepeated, node.Row.Line, id, $"{SheetRow.Upper(node.Row.PlaceOf(Keys.Code))}: the code '{id}' was met before. This node got the identifier '{other}'. Correct one of the two codes.");
        return other;
    }

    private static bool IsPadded(string code)
    {
        var point = code.IndexOf('.');
        return point > 0 && point + 2 < code.Length && char.IsAsciiDigit(code[point + 1]) && char.IsAsciiDigit(code[point + 2]);
    }
}
