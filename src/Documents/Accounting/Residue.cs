using System.Runtime.InteropServices;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>A run of a text that the plan does not hold.</summary>
/// <param name="Unit">The text it stands in.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Held">Who tells it; none when nobody does.</param>
internal readonly record struct Run(Unit Unit, int Start, int End, Held Held)
{
    /// <summary>The text of the run.</summary>
    public string Text => Unit.Text[Start..End];

    /// <summary>Its line.</summary>
    public int Line => Unit.LineAt(Start);
}

/// <summary>
/// What a draft does not hold of its document, by comparison of their words and by no word of the grammar that made it. Linear in the length of both.
/// </summary>
internal static class Residue
{
    private const int Bridge = 3;
    private const int MostOfAText = 8;

    /// <summary>The runs that are not in the plan, in the order of the document.</summary>
    public static List<Run> Find(BlockDocument document, PlanDraft draft, Owners owners)
    {
        var held = new HeldWords(draft, owners);
        held.Wholes();
        var open = new List<(Unit Unit, Word[] Words)>();
        var words = new List<Word>();
        var candidates = new List<int>();
        foreach (var unit in Unit.Of(document))
        {
            words.Clear();
            WordReader.Read(unit.Text, words);
            if (!words.Exists(static word => word.Kind is WordKind.Content or WordKind.Figure))
            {
                continue;
            }

            owners.Candidates(unit.Line, candidates);
            if (!held.Whole(words, candidates).HasFlag(Held.Plan))
            {
                open.Add((unit, [.. words]));
            }
        }

        foreach (var (_, all) in open)
        {
            held.Ask(Array.FindAll(all, static word => word.Kind is WordKind.Content or WordKind.Small));
        }

        held.Answer();
        var runs = new List<Run>();
        foreach (var (unit, all) in open)
        {
            owners.Candidates(unit.Line, candidates);
            Runs(unit, all, held, candidates, runs);
        }

        return runs;
    }

    private static void Runs(Unit unit, Word[] words, HeldWords held, List<int> candidates, List<Run> runs)
    {
        var by = By(words, held, candidates);
        var first = runs.Count;
        var last = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (by[i].HasFlag(Held.Plan) || words[i].Kind is WordKind.Small or WordKind.SmallFigure)
            {
                continue;
            }

            // Words of the plan between two runs belong to the sentence that is not in it.
            if (last >= 0 && i - last <= Bridge && runs[^1].Held == by[i])
            {
                runs[^1] = runs[^1] with { End = words[i].End };
            }
            else
            {
                runs.Add(new(unit, words[i].Start, words[i].End, by[i]));
            }

            last = i;
        }

        // A text in shreds is told in one piece.
        if (runs.Count - first > MostOfAText)
        {
            var whole = new Run(unit, runs[first].Start, runs[^1].End, runs.FindIndex(first, static run => run.Held == Held.None) >= 0 ? Held.None : runs[first].Held);
            runs.RemoveRange(first, runs.Count - first);
            runs.Add(whole);
        }
    }

    /// <summary>Who holds each word.</summary>
    private static Held[] By(Word[] words, HeldWords held, List<int> candidates)
    {
        var by = new Held[words.Length];
        var letters = new List<Word>(words.Length);
        var places = new List<int>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Kind == WordKind.Figure)
            {
                by[i] = held.Figure(words[i]);
            }
            else if (words[i].Kind != WordKind.SmallFigure)
            {
                letters.Add(words[i]);
                places.Add(i);
            }
        }

        for (var i = 0; i < letters.Count; i++)
        {
            Mark(by, places, i, 3, i + 2 < letters.Count ? held.TripleAt(letters, i) : Held.None);
            Mark(by, places, i, 2, i + 1 < letters.Count ? held.Pair(letters, i, candidates) : Held.None);
        }

        Known(by, letters, places);
        for (var i = 0; i < letters.Count; i++)
        {
            // A word alone between structure is looked for alone.
            if (!by[places[i]].HasFlag(Held.Plan) && !IsOpen(i - 1) && !IsOpen(i + 1))
            {
                by[places[i]] |= held.Single(letters[i], candidates);
            }
        }

        return Told(by);

        bool IsOpen(int i) => i >= 0 && i < letters.Count && (letters[i].Kind == WordKind.Content && (!by[places[i]].HasFlag(Held.Plan)));
    }

    /// <summary>One teller for each word that the plan does not hold: the warning before what is left out.</summary>
    private static Held[] Told(Held[] by)
    {
        foreach (ref var held in by.AsSpan())
        {
            held = held.HasFlag(Held.Plan) ? Held.Plan : held.HasFlag(Held.Warning) ? Held.Warning : held;
        }

        return by;
    }

    private static void Mark(Held[] by, List<int> places, int from, int count, Held held)
    {
        if (held != Held.None)
        {
            foreach (var place in CollectionsMarshal.AsSpan(places).Slice(from, count))
            {
                by[place] |= held;
            }
        }
    }

    private static void Known(Held[] by, List<Word> letters, List<int> places)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (KnownWords.Length(letters, i) is var length and > 0)
            {
                Mark(by, places, i, length, Held.Plan);
            }
        }

        if (letters.Exists(KnownWords.IsHeadingOfBudget))
        {
            for (var i = 0; i < letters.Count; i++)
            {
                Mark(by, places, i, 1, KnownWords.IsOfBudget(letters[i]) ? Held.Plan : Held.None);
            }
        }
    }
}
