using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Acts;

/// <summary>How a member voted, or whether one was there.</summary>
internal enum Ballot
{
    Present,
    Absent,
    For,
    Against,
    Abstained,
}

/// <summary>Words of acts and votes. Data.</summary>
internal static class ActCues
{
    private static readonly (string Word, Ballot Ballot)[] Ballots =
    [
        ("presente", Ballot.Present), ("assente", Ballot.Absent), ("favorevole", Ballot.For), ("contrario", Ballot.Against), ("contraria", Ballot.Against),
        ("astenuto", Ballot.Abstained), ("astenuta", Ballot.Abstained), ("assente giustificato", Ballot.Absent), ("assente giustificata", Ballot.Absent),
    ];

    private static readonly (string Words, Ballot? Count)[] Counts =
    [
        ("totale presenti", Ballot.Present), ("presenti", Ballot.Present), ("totale assenti", Ballot.Absent), ("assenti", Ballot.Absent), ("totale votanti", null), ("votanti", null),
        ("totale favorevoli", Ballot.For), ("voti favorevoli", Ballot.For), ("favorevoli", Ballot.For), ("totale contrari", Ballot.Against), ("voti contrari", Ballot.Against), ("contrari", Ballot.Against),
        ("totale astenuti", Ballot.Abstained), ("astenuti", Ballot.Abstained),
    ];

    private static readonly (string Words, string Subject)[] Subjects =
    [
        ("immediata esecutività", "immediata esecutività"), ("immediata eseguibilità", "immediata esecutività"), ("immediata esecuzione", "immediata esecutività"),
        ("immediatamente eseguibile", "immediata esecutività"), ("emendamento", "emendamento"),
    ];

    private static readonly string[] Acts = ["deliberazione", "delibera", "deliberazione n.", "decreto", "determinazione"];

    /// <summary>The subject of a vote when nothing says another.</summary>
    public const string Approval = "approvazione";

    /// <summary>A ballot of a roll-call's cell.</summary>
    public static Ballot? ReadBallot(string cell)
    {
        foreach (var (word, ballot) in Ballots)
        {
            if (cell.Length == word.Length && Words.Match(cell, 0, word) == cell.Length)
            {
                return ballot;
            }
        }

        return null;
    }

    /// <summary>The label of a stated count at the start of a text, and where the text goes on.</summary>
    public static (Ballot? Count, int Length)? ReadCount(ReadOnlySpan<char> text)
    {
        foreach (var (words, count) in Counts)
        {
            if (Words.Match(text, 0, words) is var end and > 0)
            {
                return (count, end);
            }
        }

        return null;
    }

    /// <summary>What a paragraph says is voted on.</summary>
    public static string? ReadSubject(string paragraph)
    {
        foreach (var (words, subject) in Subjects)
        {
            if (Words.Contains(paragraph, words))
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>Length of the word for an act at the start of a text; 0 when there is none.</summary>
    public static int ActWord(string text)
    {
        foreach (var act in Acts)
        {
            if (Words.Match(text, 0, act) is var end and > 0)
            {
                return end;
            }
        }

        return 0;
    }
}
