using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Departments;

/// <summary>The rows of departments and years under one head, joined where a cell was cut.</summary>
/// <param name="columns">The head's year columns.</param>
/// <param name="log">Where repairs are told.</param>
internal sealed class DepartmentTable(ImmutableArray<(int Column, int Year)> columns, DiagnosticLog log)
{
    private readonly List<DraftDepartment> _rows = [];
    private (int Line, ImmutableArray<int> Years)? _leadAlone;
    private bool _prefix;

    /// <summary>Whether no department was read yet.</summary>
    public bool IsEmpty => _rows.Count == 0 && _leadAlone is null;

    /// <summary>The departments in order.</summary>
    public IReadOnlyList<DraftDepartment> Rows => _rows;

    /// <summary>Reads a row as it stands under the head.</summary>
    public MarkedRow Read(TableRow row)
    {
        var read = MarkedRow.Read(row, columns);

        // The mark of the lead may have a column of its own, left of the names.
        return read.Lead.Length > 0 && read.Name.Length > 0 && DepartmentName.Read(read.Lead) is ("", true)
            ? read with { Lead = "", Name = $"{read.Lead} {read.Name}" }
            : read;
    }

    /// <summary>Adds a row.</summary>
    public void Add(MarkedRow row)
    {
        if (row.Repair is not null)
        {
            log.Info(DiagnosticCodes.RowShifted, row.Line, row.Name, $"The row was put right: {row.Repair}.");
        }

        var (name, lead) = DepartmentName.Read(row.Name);
        if (name.Length == 0)
        {
            _leadAlone = lead ? (row.Line, row.Years) : _leadAlone;
            return;
        }

        if (_leadAlone is var (line, years))
        {
            _leadAlone = null;
            log.Info(DiagnosticCodes.RowJoined, line, name, $"The mark of the lead stands on a row of its own; it was given to '{name}' on the next row.");
            AddParts(line, name, true, years.IsEmpty ? row.Years : years);
        }
        else if (_prefix && row.Years.Length > 0 && char.IsLower(name[0]))
        {
            Join(row.Line, name, row.Years);
        }
        else if (row.Years.IsEmpty && !lead && _rows.Count > 0 && _rows[^1].Years.Length > 0 && (char.IsLower(name[0]) || Unfinished(_rows[^1].Name)))
        {
            Join(row.Line, name, _rows[^1].Years);
        }
        else
        {
            AddParts(row.Line, name, lead, row.Years);
        }

        _prefix = row.Years.IsEmpty;
    }

    /// <summary>Takes a row of marks without a name: it belongs to the department above that has none.</summary>
    /// <returns>False when there is no such department.</returns>
    public bool TryMarks(int line, ImmutableArray<int> years)
    {
        if (_rows.Count == 0 || !_rows[^1].Years.IsEmpty)
        {
            return false;
        }

        _rows[^1] = _rows[^1] with { Years = years };
        log.Info(DiagnosticCodes.RowJoined, line, _rows[^1].Name, $"The marks stand one row below their department; they were given to '{_rows[^1].Name}'.");
        return true;
    }

    /// <summary>Ends the table: what is left of it becomes rows or diagnostics.</summary>
    public void Finish()
    {
        foreach (var row in _rows.Where(static row => row.Years.IsEmpty))
        {
            log.Warning(DiagnosticCodes.DepartmentWithoutYears, row.Line, row.Name, "No year is marked for this department; its years were left out. Mark them in the document or in the product.");
        }

        if (_leadAlone is var (line, _))
        {
            log.Warning(DiagnosticCodes.RowNotPlaced, line, null, "The mark of the lead stands on a row of its own and no department follows it.");
        }
    }

    private static bool Unfinished(string name) => name[^1] is ',' or '-' or '(' || name.EndsWith(" e", StringComparison.Ordinal);

    private void Join(int line, string name, ImmutableArray<int> years)
    {
        var last = _rows[^1];
        _rows[^1] = last with { Name = $"{last.Name} {name}", Years = years };
        log.Info(DiagnosticCodes.RowJoined, line, name, $"The cell was cut over two rows and joined to '{_rows[^1].Name}'.");
    }

    private void AddParts(int line, string cell, bool lead, ImmutableArray<int> years)
    {
        var first = true;
        foreach (var part in cell.Split('\n'))
        {
            _rows.Add(new() { Name = part, Lead = lead && first, Years = years, Line = line });
            first = false;
        }

        if (cell.Contains('\n'))
        {
            log.Warning(DiagnosticCodes.DepartmentsFlattened, line, cell.Replace('\n', ' '), "Several departments share one cell; each was given the years of the whole cell.");
        }
    }
}
