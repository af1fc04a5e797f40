using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Missions and programmes named under a node, held against the classification of D.Lgs. 118/2011.</summary>
/// <param name="log">Where unknown ones are told.</param>
internal sealed class BudgetHeadings(DiagnosticLog log)
{
    private string? _mission;

    /// <summary>A new node: a programme belongs to the missions named under the same node.</summary>
    public void NewNode() => _mission = null;

    /// <summary><c>09 Sviluppo sostenibile …</c> behind the word for a mission.</summary>
    public void Mission(NodeBuilder node, string text, int line)
    {
        if (MissionCode(text, line) is not { } mission)
        {
            log.NotPlaced(DiagnosticCodes.TextNotPlaced, line, text);
            return;
        }

        _mission = mission;
        if (!node.Missions.Contains(_mission))
        {
            node.Missions.Add(_mission);
        }

        if (BudgetClassification.Find(_mission) is null)
        {
            log.Warning(DiagnosticCodes.MissionUnknown, line, text, $"D.Lgs. 118/2011 has no mission {_mission}; it was kept as written. Correct it before publishing, or its objectives are compared with nobody's.");
        }
    }

    /// <summary><c>05 Viabilità …</c>, <c>10.05 …</c> or <c>1005 …</c> behind the word for a programme.</summary>
    public void Programme(NodeBuilder node, string text, int line)
    {
        if ((Code(text) ?? ByTitle(text, line)) is not { } code)
        {
            log.Warning(DiagnosticCodes.ProgrammeUnknown, line, text, "A programme stands here without its mission, so that it has no code; it was left out. Name the mission above it.");
            return;
        }

        if (!node.Programmes.Contains(code))
        {
            node.Programmes.Add(code);
        }

        if (BudgetClassification.Find(code) is null)
        {
            log.Warning(DiagnosticCodes.ProgrammeUnknown, line, text, $"D.Lgs. 118/2011 has no programme {code}; it was kept as written. Correct it before publishing.");
        }
    }

    private string? MissionCode(string text, int line)
    {
        if (ObjectiveCode.Read(text, fewest: 1) is { } code)
        {
            return $"{code.Segments[0]:00}";
        }

        return Known(BudgetTitles.Mission(text), text, line);
    }

    private string? ByTitle(string text, int line) => _mission is null ? null : Known(BudgetTitles.Programme(text, _mission), text, line);

    private string? Known(BudgetHeading? heading, string text, int line)
    {
        if (heading is not null)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, line, text, $"No number stands here; by its title it is {heading.Code}. Correct it if it is another.");
        }

        return heading?.Code;
    }

    private string? Code(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits == 4)
        {
            return $"{text[..2]}.{text[2..4]}";
        }

        var code = ObjectiveCode.Read(text, fewest: 1);
        return code is null ? null
            : code.Segments.Length == 2 ? $"{code.Segments[0]:00}.{code.Segments[1]:00}"
            : _mission is null ? null
            : $"{_mission}.{code.Segments[0]:00}";
    }
}
