using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>The role of the city in a network, as written.</summary>
internal static class Roles
{
    private const int Longest = 120;

    /// <summary>Words for roles. Data: the first found in the text wins by place, the longer by length.</summary>
    private static readonly string[] Cues =
    [
        "vice-chair", "vice chair", "vicechair", "co-chair", "chair", "chairs", "presidenza", "vicepresidenza", "vice presidenza", "vice-presidenza", "presidente", "vicepresidente", "presiede", "membri del", "membro del", "membro della", "membri della",
        "coordinamento", "coordina", "coordinatore", "coordinatrice", "capofila", "socio fondatore", "soci fondatori", "città fondatrice", "fondatrice", "fondatore", "tra i fondatori", "segretariato", "segreteria", "comitato esecutivo", "comitato direttivo",
        "consiglio direttivo", "steering committee", "executive committee", "board member", "member of the board", "member of the executive", "member of the steering", "presidency", "vice-presidency", "vice president", "vice-president", "president", "founding member", "founder", "lead city",
        "leads", "coordinates", "secretariat", "observer", "osservatore", "associate member", "membro associato", "città ospitante", "host city",
    ];

    private static readonly string[] Stops = [", ", "; ", " e al ", " e alla ", " e ha ", " e sono ", " ed è ", " e si ", " and has ", " and is ", ". ", " (", " and hosts "];

    /// <summary>Reads the role.</summary>
    /// <param name="text">A sentence on the network.</param>
    /// <param name="subject">The city.</param>
    /// <param name="network">The network's name.</param>
    public static string? Read(string text, CitySubject subject, string network)
    {
        var (best, length) = (-1, 0);
        foreach (var cue in Cues)
        {
            if (Words.Find(text, cue) is var at and >= 0 && (best < 0 || at < best || (at == best && cue.Length > length)))
            {
                (best, length) = (at, cue.Length);
            }
        }

        if (best >= 0 && (subject.IsIn(text) || best < 40))
        {
            return Cut(text[best..]);
        }

        return Predicate(text, subject, network);
    }

    /// <summary><c>X è Città Creativa per la Musica</c>, where X is the city: a title that the network gives.</summary>
    private static string? Predicate(string text, CitySubject subject, string network)
    {
        if (subject.Name is not { } name || !text.StartsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var verb in (ReadOnlySpan<string>)[" è ", " e' ", " is "])
        {
            if (text.AsSpan(name.Length).StartsWith(verb, StringComparison.Ordinal) && text.Length > name.Length + verb.Length && char.IsUpper(text[name.Length + verb.Length]))
            {
                var role = Cut(text[(name.Length + verb.Length)..]);
                return string.Equals(Fold.Key(role), Fold.Key(network), StringComparison.Ordinal) ? null : role;
            }
        }

        return null;
    }

    private static string Cut(string text)
    {
        var end = Math.Min(text.Length, Longest);
        foreach (var stop in Stops)
        {
            if (text.IndexOf(stop, StringComparison.Ordinal) is var at and > 0 && at < end)
            {
                end = at;
            }
        }

        return text[..end].Trim(' ', '.', ',', ';', ':');
    }
}
