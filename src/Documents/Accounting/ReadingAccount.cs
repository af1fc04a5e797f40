using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>Holds a draft against its document, up to <see cref="MostCharacters"/> characters: every run of text that neither the plan nor a diagnostic has becomes a diagnostic, and the summary counts from the same comparison.</summary>
internal static class ReadingAccount
{
    private const string Separator = " | ";

    // More than a thousand pages. The words of much more do not stay in the processor's memory: a MB of a charter of 20 MB took 1.9 times that of one of 1 MB.
    private const int MostCharacters = 3_000_000;

    /// <summary>The draft with its diagnostics complete.</summary>
    /// <param name="document">The document.</param>
    /// <param name="draft">What a grammar made of it, with the diagnostics that it wrote itself.</param>
    /// <param name="log">The grammar's log.</param>
    public static PlanDraft Settle(BlockDocument document, PlanDraft draft, DiagnosticLog log)
    {
        if (document.Characters > MostCharacters)
        {
            return draft with { Diagnostics = log.FinishUncompared(document.Characters) };
        }

        draft = draft with { Diagnostics = log.Entries };
        var owners = new Owners(draft);
        var (front, unplaced) = (0, 0);
        var before = new List<Run>();
        var cells = new List<Run>();
        foreach (var run in Residue.Find(document, draft, owners))
        {
            var length = run.End - run.Start;
            if (run.Held == Held.Warning || (run.Held == Held.None && log.IsCut(run.Unit.Line)))
            {
                unplaced += length;
            }
            else if (run.Held == Held.LeftOut)
            {
                front += length;
            }
            else if (run.Unit.Line < owners.First || log.IsLeftOut(run.Line))
            {
                front += length;
                before.Add(run);
            }
            else
            {
                unplaced += length;
                if (cells.Count > 0 && cells[0].Unit.Row != run.Unit.Row)
                {
                    Tell(cells, log);
                }

                cells.Add(run);
                if (run.Unit.Row is null)
                {
                    Tell(cells, log);
                }
            }
        }

        Tell(cells, log);
        Front(before, log);
        return draft with { Diagnostics = log.Finish(document.Characters, front, unplaced) };
    }

    private static void Tell(List<Run> runs, DiagnosticLog log)
    {
        if (runs.Count == 0)
        {
            return;
        }

        log.NotPlaced(runs[0].Unit.Row is null ? DiagnosticCodes.TextNotPlaced : DiagnosticCodes.RowNotPlaced, runs[0].Line, string.Join(Separator, runs.Select(static run => run.Text)));
        runs.Clear();
    }

    /// <summary>What stands before the plan or was left out as a whole: quoted, many texts in one diagnostic.</summary>
    private static void Front(List<Run> runs, DiagnosticLog log)
    {
        var part = new List<Run>();
        var length = 0;
        foreach (var run in runs)
        {
            if (part.Count > 0 && part[^1].Unit.Equals(run.Unit))
            {
                part.Add(run);
                continue;
            }

            if (length + run.Unit.Text.Length > DiagnosticLog.LongestText)
            {
                TellFront(part, log);
                length = 0;
            }

            part.Add(run);
            length += run.Unit.Text.Length + Separator.Length;
        }

        TellFront(part, log);
    }

    private static void TellFront(List<Run> runs, DiagnosticLog log)
    {
        if (runs.Count == 0)
        {
            return;
        }

        var all = runs.Sum(static run => run.End - run.Start);
        log.Info(
            DiagnosticCodes.FrontMatter,
            runs[0].Line,
            string.Join(Separator, runs.DistinctBy(static run => run.Unit).Select(static run => run.Unit.Text)),
            string.Create(CultureInfo.InvariantCulture, $"{all} characters on lines {runs[0].Line} to {runs[^1].Line}, before the plan or in a chapter, list or table left out as a whole (act, contents, introduction, furniture), are in no node; the original keeps them. If one of these sentences belongs to a node, add it there by hand."));
        runs.Clear();
    }
}
