using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>What a column of phases or indicators holds.</summary>
internal enum ItemColumn
{
    Title,
    Code,
    Weight,
    Start,
    End,
    ActualStart,
    ActualEnd,
    Progress,
    Responsible,
    Office,
    Note,
    Kind,
    Unit,
    Formula,
    Baseline,
    Target,
    Result,
    Extra,
}

/// <summary>The columns of a table of phases or indicators.</summary>
/// <param name="Kinds">What each holds.</param>
/// <param name="Heads">Their heads as written.</param>
internal sealed record ItemHead(ImmutableArray<ItemColumn> Kinds, ImmutableArray<string> Heads)
{
    /// <summary>Heads by meaning. Data: the longest entry that matches wins, of equally long ones the first.</summary>
    private static readonly InitialTable<ItemColumn> Cues = new(
    [
        ("descrizione", ItemColumn.Title), ("fase", ItemColumn.Title), ("fasi", ItemColumn.Title), ("descrizione attività", ItemColumn.Title), ("attività", ItemColumn.Title), ("azione", ItemColumn.Title),
        ("indicatore", ItemColumn.Title), ("indicatori", ItemColumn.Title), ("descrizione indicatore", ItemColumn.Title), ("codice", ItemColumn.Code), ("cod.", ItemColumn.Code), ("n.", ItemColumn.Code),
        ("peso", ItemColumn.Weight), ("peso %", ItemColumn.Weight), ("% peso", ItemColumn.Weight), ("pesatura", ItemColumn.Weight),
        ("inizio effettivo", ItemColumn.ActualStart), ("fine effettiva", ItemColumn.ActualEnd), ("inizio", ItemColumn.Start), ("data inizio", ItemColumn.Start), ("dal", ItemColumn.Start), ("fine", ItemColumn.End),
        ("% realizzazione", ItemColumn.Progress), ("% di realizzazione", ItemColumn.Progress), ("% avanzamento", ItemColumn.Progress), ("% di avanzamento", ItemColumn.Progress),
        ("% completamento", ItemColumn.Progress), ("data fine", ItemColumn.End), ("scadenza", ItemColumn.End), ("termine", ItemColumn.End), ("al", ItemColumn.End),
        ("responsabile", ItemColumn.Responsible), ("responsabili", ItemColumn.Responsible), ("referente", ItemColumn.Responsible), ("centro di responsabilità", ItemColumn.Office), ("centro di costo", ItemColumn.Office),
        ("servizio", ItemColumn.Office), ("settore", ItemColumn.Office), ("ufficio", ItemColumn.Office), ("struttura", ItemColumn.Office), ("note", ItemColumn.Note), ("criticità", ItemColumn.Note), ("tipo", ItemColumn.Kind), ("tipologia", ItemColumn.Kind),
        ("dimensione", ItemColumn.Kind), ("unità di misura", ItemColumn.Unit), ("u.m.", ItemColumn.Unit), ("um", ItemColumn.Unit), ("formula", ItemColumn.Formula), ("formula di calcolo", ItemColumn.Formula),
        ("modalità di calcolo", ItemColumn.Formula), ("valore iniziale", ItemColumn.Baseline), ("valore di partenza", ItemColumn.Baseline), ("baseline", ItemColumn.Baseline), ("valore atteso", ItemColumn.Target),
        ("valore obiettivo", ItemColumn.Target), ("target", ItemColumn.Target), ("risultato atteso", ItemColumn.Target), ("valore raggiunto", ItemColumn.Result), ("valore conseguito", ItemColumn.Result),
        ("risultato", ItemColumn.Result), ("valore effettivo", ItemColumn.Result), ("consuntivo", ItemColumn.Result),
    ]);

    /// <summary>Whether it heads phases: a phase has a beginning or an end.</summary>
    public bool IsPhases => Kinds.Contains(ItemColumn.Start) || Kinds.Contains(ItemColumn.End);

    /// <summary>Whether it heads indicators: an indicator has an expected or reached value.</summary>
    public bool IsIndicators => Kinds.Contains(ItemColumn.Target) || Kinds.Contains(ItemColumn.Result) || Kinds.Contains(ItemColumn.Baseline);

    /// <summary>Reads a row as a head.</summary>
    /// <returns>Null when it is none.</returns>
    public static ItemHead? Read(TableRow row)
    {
        if (row.Filled < 2)
        {
            return null;
        }

        var known = 0;
        var titled = false;
        foreach (var cell in row.Cells)
        {
            var kind = Kind(cell.Text);
            known += kind == ItemColumn.Extra ? 0 : 1;
            titled |= kind == ItemColumn.Title;
        }

        // Nearly every row of a document is no head, and is told without making one.
        if (known < 2 || (known * 2 <= row.Filled && PeriodHead.Columns(row).IsEmpty) || !titled)
        {
            return null;
        }

        var head = new ItemHead([.. row.Cells.Select(static cell => Kind(cell.Text))], [.. row.Cells.Select(static cell => cell.Text.Replace('\n', ' '))]);
        head = head.IsPhases || head.IsIndicators ? head : head.WithYearsAsTargets(row);
        return head.IsPhases || head.IsIndicators ? head : null;
    }

    /// <summary>Beside a unit, a kind or a formula, columns of years hold what is expected in each.</summary>
    private ItemHead WithYearsAsTargets(TableRow row)
    {
        var years = Kinds.Contains(ItemColumn.Unit) || Kinds.Contains(ItemColumn.Formula) || Kinds.Contains(ItemColumn.Kind) ? PeriodHead.Columns(row) : [];
        return years.IsEmpty ? this : this with { Kinds = [.. Kinds.Select((kind, index) => years.Any(year => year.Column == index) ? ItemColumn.Target : kind)] };
    }

    /// <summary>The cell of a kind in a row; several are joined.</summary>
    public string this[TableRow row, ItemColumn kind]
    {
        get
        {
            var cells = Kinds.Select((candidate, index) => candidate == kind ? row[index].Replace('\n', ' ') : "").Where(static text => text.Length > 0);
            return string.Join(' ', cells);
        }
    }

    private static ItemColumn Kind(string head)
    {
        var text = head.Replace('\n', ' ');
        var best = ItemColumn.Extra;
        var length = 0;
        foreach (var (words, kind) in Cues.Of(text))
        {
            if (words.Length > length && Words.Match(text, 0, words) > 0)
            {
                (best, length) = (kind, words.Length);
            }
        }

        return best;
    }
}
