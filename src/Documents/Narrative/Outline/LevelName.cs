using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>A heading that names its own level: <c>Asse 2 - …</c>, <c>Azione 1.3: …</c>, <c>Pillar IV …</c>, <c>GOAL 11 - …</c>.</summary>
/// <param name="Level">The level.</param>
/// <param name="Raw">Its number as written, or empty.</param>
/// <param name="Code">Its number as a code, or null.</param>
/// <param name="Title">The text behind; empty when the title stands on the next line.</param>
internal sealed record LevelName(NodeLevel Level, string Raw, string? Code, string Title)
{
    private const string Separators = " :-–—|.°";

    /// <summary>Words that name a level. Data: longer words stand before shorter ones.</summary>
    private static readonly (string Words, NodeLevel Level)[] Names =
    [
        ("linea di mandato", NodeLevel.MandateLine), ("linea programmatica", NodeLevel.MandateLine), ("mandate line", NodeLevel.MandateLine),
        ("obiettivo strategico", NodeLevel.StrategicObjective), ("obiettivo generale", NodeLevel.StrategicObjective), ("strategic objective", NodeLevel.StrategicObjective),
        ("obiettivo operativo", NodeLevel.OperationalObjective), ("obiettivo specifico", NodeLevel.OperationalObjective), ("operational objective", NodeLevel.OperationalObjective),
        ("specific objective", NodeLevel.OperationalObjective), ("asse strategico", NodeLevel.StrategicDirection), ("asse di intervento", NodeLevel.StrategicDirection),
        ("asse tematico", NodeLevel.StrategicDirection), ("asse", NodeLevel.StrategicDirection), ("linea strategica", NodeLevel.StrategicDirection), ("linea di azione", NodeLevel.StrategicObjective),
        ("linea d'azione", NodeLevel.StrategicObjective), ("linea di intervento", NodeLevel.StrategicObjective), ("ambito strategico", NodeLevel.StrategicDirection),
        ("ambito tematico", NodeLevel.StrategicDirection), ("ambito", NodeLevel.StrategicDirection), ("area strategica", NodeLevel.StrategicDirection), ("area tematica", NodeLevel.StrategicDirection),
        ("area di intervento", NodeLevel.StrategicDirection), ("indirizzo strategico", NodeLevel.StrategicDirection), ("direzione strategica", NodeLevel.StrategicDirection),
        ("pilastro", NodeLevel.StrategicDirection), ("priorità strategica", NodeLevel.StrategicDirection), ("priorità", NodeLevel.StrategicDirection), ("sfida", NodeLevel.StrategicDirection),
        ("dimensione", NodeLevel.StrategicDirection), ("macro categoria", NodeLevel.StrategicDirection), ("strategic axis", NodeLevel.StrategicDirection), ("axis", NodeLevel.StrategicDirection),
        ("pillar", NodeLevel.StrategicDirection), ("strategic priority", NodeLevel.StrategicDirection), ("priority", NodeLevel.StrategicDirection), ("strategic direction", NodeLevel.StrategicDirection),
        ("strategic theme", NodeLevel.StrategicDirection), ("theme", NodeLevel.StrategicDirection), ("strategia", NodeLevel.StrategicObjective), ("strategy", NodeLevel.StrategicObjective),
        ("goal", NodeLevel.StrategicObjective), ("obiettivo", NodeLevel.StrategicObjective), ("objective", NodeLevel.StrategicObjective),
        ("progetto bandiera", NodeLevel.Action), ("progetto strategico", NodeLevel.Action), ("progetto pilota", NodeLevel.Action), ("progetto", NodeLevel.Action), ("azione pilota", NodeLevel.Action),
        ("azione", NodeLevel.Action), ("intervento", NodeLevel.Action), ("misura", NodeLevel.Action), ("iniziativa", NodeLevel.Action), ("proposta", NodeLevel.Action),
        ("flagship project", NodeLevel.Action), ("project", NodeLevel.Action), ("action", NodeLevel.Action), ("measure", NodeLevel.Action), ("initiative", NodeLevel.Action),
        ("proposal", NodeLevel.Action), ("fase", NodeLevel.Phase), ("phase", NodeLevel.Phase),
    ];

    /// <summary>Reads a heading that names its level.</summary>
    /// <returns>Null when it names none: the word must be followed by a number, or by a colon or dash, and not by a sentence.</returns>
    public static LevelName? Read(string text)
    {
        foreach (var (words, level) in Names)
        {
            var end = Words.Match(text, 0, words);
            if (end < 0)
            {
                continue;
            }

            var rest = text[end..];
            var behind = rest.TrimStart(' ', '.', 'n', '°', 'º') is var trimmed && trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]) ? trimmed : rest.TrimStart();
            if (Number(behind) is var (raw, code))
            {
                return new(level, raw, code, behind[raw.Length..].Trim(Separators.ToCharArray()));
            }

            return rest.Length > 0 && rest.TrimStart() is [':' or '-' or '–' or '—' or '|', ..] ? new(level, "", null, rest.Trim(Separators.ToCharArray())) : null;
        }

        return null;
    }

    private static (string Raw, string Code)? Number(string text)
    {
        if (NumberedTitle.Read(text) is { } numbered)
        {
            return (numbered.Raw, numbered.Code);
        }

        return Ordinals.Read(text) is var (value, length) && (length == text.Length || !char.IsLetterOrDigit(text[length])) ? (text[..length], $"{value}")
            : text.Length > 0 && char.IsAsciiLetterUpper(text[0]) && (text.Length == 1 || Separators.Contains(text[1]) && (text.Length == 2 || text[1] != ' ' || text.TrimStart()[1..].TrimStart() is ['-' or '–' or ':', ..])) ? (text[..1], text[..1])
            : null;
    }
}
