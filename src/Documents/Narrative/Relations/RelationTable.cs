using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Figures;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Tables of networks, cities, funds and awards, told by the words of their heads.</summary>
internal sealed class RelationTable
{
    private enum Column
    {
        Network,
        City,
        Fund,
        Award,
        Country,
        Role,
        Themes,
        Amount,
        Period,
    }

    /// <summary>Heads of columns. Data.</summary>
    private static readonly (string Words, Column Column)[] Heads =
    [
        ("rete", Column.Network), ("reti", Column.Network), ("network", Column.Network), ("città", Column.City), ("city", Column.City), ("città partner", Column.City), ("partner", Column.City), ("fondo", Column.Fund), ("fonte di finanziamento", Column.Fund),
        ("programma", Column.Fund), ("fund", Column.Fund), ("programme", Column.Fund), ("funding source", Column.Fund), ("premio", Column.Award), ("riconoscimento", Column.Award), ("candidatura", Column.Award), ("award", Column.Award), ("paese", Column.Country),
        ("stato", Column.Country), ("nazione", Column.Country), ("country", Column.Country), ("ruolo", Column.Role), ("role", Column.Role), ("temi", Column.Themes), ("tema", Column.Themes), ("ambiti", Column.Themes), ("ambito", Column.Themes), ("themes", Column.Themes), ("topics", Column.Themes),
        ("importo", Column.Amount), ("importi", Column.Amount), ("ammontare", Column.Amount), ("risorse", Column.Amount), ("amount", Column.Amount), ("budget", Column.Amount), ("periodo", Column.Period), ("anni", Column.Period), ("anno", Column.Period), ("period", Column.Period), ("year", Column.Period),
        ("years", Column.Period),
    ];

    private const int NearestTable = 3;

    private Dictionary<Column, int>? _columns;
    private TableBlock? _table;
    private int _lastLine;

    /// <summary>Takes a head or a row of such a table.</summary>
    /// <returns>False when the row is of another table.</returns>
    public bool TryRow(Place place, Passage passage)
    {
        var row = passage.Row!;
        if (Read(row) is { } columns)
        {
            (_columns, _table, _lastLine) = (columns, passage.Table, row.Line);
            return true;
        }

        // The rest of a table that a page cut may stand far below, and be a table by itself directly below.
        if (_columns is null || (!ReferenceEquals(passage.Table, _table) && row.Line - _lastLine > NearestTable))
        {
            _columns = null;
            return false;
        }

        _lastLine = row.Line;
        return Add(place, row);
    }

    private static Dictionary<Column, int>? Read(TableRow row)
    {
        var columns = new Dictionary<Column, int>();
        for (var column = 0; column < row.Cells.Length; column++)
        {
            foreach (var (words, kind) in Heads)
            {
                if (Words.Match(row[column], 0, words) is var end and > 0 && row[column].Length - end < 24 && !columns.ContainsKey(kind))
                {
                    columns[kind] = column;
                    break;
                }
            }
        }

        return columns.Count >= 2 && columns.Keys.Any(static kind => kind <= Column.Award) && columns.Count * 2 >= row.Filled && row.Cells.All(static cell => !cell.Text.AsSpan().ContainsAnyInRange('0', '9')) ? columns : null;
    }

    private bool Add(Place place, TableRow row)
    {
        var (kind, column) = _columns!.Where(static pair => pair.Key <= Column.Award).OrderBy(static pair => pair.Value).Select(static pair => (pair.Key, pair.Value)).First();
        var name = row[column].Replace('\n', ' ').Trim();
        if (name.Length < 2 || !char.IsLetter(name[0]))
        {
            return false;
        }

        var period = Cell(row, Column.Period);
        var relation = new RelationDraft(Kind(kind), name, row.Line)
        {
            Country = kind == Column.City ? Cell(row, Column.Country) : null,
            Role = kind is Column.Network ? Cell(row, Column.Role) : null,
            Period = kind == Column.Award ? null : period,
            Year = kind == Column.Award && period is not null && YearSpan.Years(period) is [var (year, _), ..] ? year : null,
        };
        if (kind == Column.Fund && Cell(row, Column.Amount) is { } amount)
        {
            relation.Amount = MoneyAmount.All(amount.Contains('€', StringComparison.Ordinal) || Words.Contains(amount, "euro") ? amount : $"{amount} €", place.Numeral) is [var read, ..] ? read.Euro : null;
            if (relation.Amount is null)
            {
                place.Log.Warning(DiagnosticCodes.AmountUnread, row.Line, amount, $"The amount of '{name}' is no number; it was left out.");
            }
        }

        if (Cell(row, Column.Themes) is { } themes)
        {
            relation.Themes.AddRange(Enumeration.Of(themes).Select(static item => item.Text));
        }

        place.Add(relation);
        return true;
    }

    private string? Cell(TableRow row, Column column) => _columns!.TryGetValue(column, out var at) && row[at].Replace('\n', ' ').Trim() is { Length: > 0 } text && !ValueCues.IsMissing(text) ? text : null;

    private static RelationKind Kind(Column column) => column switch
    {
        Column.Network => RelationKind.Network,
        Column.City => RelationKind.PartnerCity,
        Column.Fund => RelationKind.Fund,
        Column.Award => RelationKind.Award,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No relation begins with this column."),
    };
}
