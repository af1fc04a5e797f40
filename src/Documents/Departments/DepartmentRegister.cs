using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Departments;

/// <summary>One name per department within a document, chosen among its spellings.</summary>
internal sealed class DepartmentRegister
{
    private const int ShortestFuzzy = 12;
    private const int LongestOffice = 140;
    private const int FewestWords = 5;
    private const int MostWords = 60;

    // Spellings are compared each with each, which only a city's own number of departments allows.
    private const int MostCompared = 400;

    private static readonly string[] Offices = ["settore", "servizio", "area", "direzione", "dipartimento", "ufficio", "unità", "ripartizione", "corpo"];

    private readonly Dictionary<string, Dictionary<string, int>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private DepartmentRegister()
    {
    }

    /// <summary>Names the departments of all nodes, and parts cells that hold several.</summary>
    /// <param name="nodes">The nodes; their departments are replaced.</param>
    /// <param name="blocks">The document, whose letterhead may show how an office writes itself.</param>
    /// <param name="log">Where doubtful readings are told.</param>
    public static void Apply(IReadOnlyList<NodeBuilder> nodes, ImmutableArray<Block> blocks, DiagnosticLog log)
    {
        var register = new DepartmentRegister();
        foreach (var department in nodes.SelectMany(static node => node.Departments))
        {
            register.Count(department.Name);
        }

        if (register._spellings.Count == 0)
        {
            return;
        }

        register.Offer(blocks);
        register.MergeNeighbours(log);
        register.Choose();
        foreach (var node in nodes)
        {
            var named = node.Departments.SelectMany(department => register.Resolve(department, log)).ToList();
            node.Departments.Clear();
            node.Departments.AddRange(named);
        }
    }

    /// <summary>Letters without accents and case, without "e": <c>A, B e C</c> and <c>A, B, C</c> are one department.</summary>
    private static string Key(string name) =>
        string.Concat(name.Split([' ', ',', ';', '/', '\''], StringSplitOptions.RemoveEmptyEntries).Where(static word => Fold.Key(word) is not ("e" or "ed")).Select(static word => Fold.Key(word)));

    private void Count(string name)
    {
        var key = Key(name);
        if (!_spellings.TryGetValue(key, out var spellings))
        {
            _spellings[key] = spellings = new(StringComparer.Ordinal);
        }

        spellings[name] = spellings.GetValueOrDefault(name) + 1;
    }

    /// <summary>Adds the spelling of a letterhead when it names a department of the tables.</summary>
    private void Offer(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is TextBlock { Text.Length: < LongestOffice } text && Office(text.Text) is { } name && _spellings.TryGetValue(Key(name), out var spellings))
            {
                spellings.TryAdd(name, 0);
            }
        }
    }

    private static string? Office(string text)
    {
        foreach (var office in Offices)
        {
            if (Words.Match(text, 0, office) is var end and > 0 && end + 1 < text.Length)
            {
                return text[(end + 1)..].Trim();
            }
        }

        return null;
    }

    /// <summary>A rare spelling within two letters of a common one is a slip of the pen.</summary>
    private void MergeNeighbours(DiagnosticLog log)
    {
        if (_spellings.Count > MostCompared)
        {
            return;
        }

        var byWeight = _spellings.OrderBy(static pair => pair.Value.Values.Sum()).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key).ToList();
        for (var rare = 0; rare < byWeight.Count; rare++)
        {
            for (var common = byWeight.Count - 1; common > rare; common--)
            {
                var (from, to) = (byWeight[rare], byWeight[common]);
                if (from.Length >= ShortestFuzzy && EditDistance.AtMost(from, to, 2) && _spellings[from].Values.Sum() < _spellings[to].Values.Sum())
                {
                    log.Info(
                        DiagnosticCodes.DepartmentSpelling,
                        null,
                        _spellings[from].Keys.First(),
                        $"'{_spellings[from].Keys.First()}' was taken for a spelling of '{_spellings[to].Keys.First()}'. If they are two departments, part them by hand.");
                    foreach (var (spelling, count) in _spellings[from])
                    {
                        // Counted below the proper spellings, so that it is never the name.
                        _spellings[to][spelling] = -count;
                    }

                    _names[from] = to;
                    break;
                }
            }
        }
    }

    private void Choose()
    {
        foreach (var (key, spellings) in _spellings.Where(pair => !_names.ContainsKey(pair.Key)).ToList())
        {
            _names[key] = spellings
                .OrderByDescending(static pair => pair.Value >= 0)
                .ThenByDescending(static pair => Fullness(pair.Key))
                .ThenByDescending(static pair => pair.Value)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
                .First().Key;
        }

        foreach (var (from, to) in _names.Where(pair => _spellings.ContainsKey(pair.Value)).ToList())
        {
            _names[from] = _names[to];
        }
    }

    /// <summary>An Italian enumeration ends in "e", and its commas are more often lost than invented.</summary>
    private static int Fullness(string name)
    {
        var commas = name.AsSpan().Count(',');
        return commas + (commas > 0 && name.Contains(" e ", StringComparison.Ordinal) && name.LastIndexOf(" e ", StringComparison.Ordinal) > name.LastIndexOf(',') ? 1 : 0) + (name.Contains(" e ", StringComparison.Ordinal) ? 1 : 0);
    }

    private IEnumerable<DraftDepartment> Resolve(DraftDepartment department, DiagnosticLog log)
    {
        var parts = Part(department.Name);
        if (parts.Count > 1)
        {
            log.Warning(
                DiagnosticCodes.DepartmentsFlattened,
                department.Line,
                department.Name,
                $"The cell holds {parts.Count} departments run together; they were parted by the names that other rows use, and each was given the years of the whole cell.");
        }

        for (var index = 0; index < parts.Count; index++)
        {
            var raw = parts[index];
            var name = _names.GetValueOrDefault(Key(raw), raw);
            yield return department with
            {
                Name = name,
                Raw = string.Equals(raw, name, StringComparison.Ordinal) ? null : raw,
                Lead = department.Lead && index == 0,
            };
        }
    }

    /// <summary>Parts a cell at the names of other rows; what stands before or between is a name of its own.</summary>
    private List<string> Part(string cell)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ownKey = Key(cell);
        if (words.Length is < 2 or > MostWords || _spellings[ownKey].Values.Sum(Math.Abs) > 2)
        {
            return [cell];
        }

        var parts = new List<string>();
        var known = 0;
        var pending = 0;
        var at = 0;
        while (at < words.Length)
        {
            var length = KnownAt(words, at, ownKey);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (pending < at)
            {
                parts.Add(string.Join(' ', words[pending..at]));
            }

            parts.Add(string.Join(' ', words[at..(at + length)]));
            known++;
            at += length;
            pending = at;
        }

        if (pending < words.Length)
        {
            parts.Add(string.Join(' ', words[pending..]));
        }

        // Of few words a name is made as well; they are parted only where other rows name every part.
        var whole = parts.TrueForAll(static part => char.IsUpper(part[0])) && (words.Length >= FewestWords || known == parts.Count);
        return whole && (known > 1 || (known == 1 && parts.Count == 2)) ? parts : [cell];
    }

    private int KnownAt(string[] words, int start, string ownKey)
    {
        if (!char.IsUpper(words[start][0]))
        {
            return 0;
        }

        for (var end = words.Length; end > start; end--)
        {
            var key = Key(string.Join(' ', words[start..end]));
            if (key.Length > 4 && !string.Equals(key, ownKey, StringComparison.Ordinal) && _spellings.ContainsKey(key) && (end == words.Length || char.IsUpper(words[end][0])))
            {
                return end - start;
            }
        }

        return 0;
    }
}
