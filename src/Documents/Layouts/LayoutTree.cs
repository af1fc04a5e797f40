using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>The tree: ids, parents by code or by what is open, codes met again.</summary>
internal sealed class LayoutTree(DiagnosticLog log)
{
    private readonly List<LayoutNode> _nodes = [];
    private readonly Dictionary<string, LayoutNode> _byId = new(StringComparer.Ordinal);
    private readonly List<LayoutNode> _open = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly TitleIndex _titles = new(Fold.Sound);
    private int _roots;

    public IReadOnlyList<LayoutNode> Nodes => _nodes;

    /// <summary>The innermost open node.</summary>
    public LayoutNode? Current => _open.Count == 0 ? null : _open[^1];

    /// <summary>Closes what is at this level or below.</summary>
    public void CloseTo(NodeLevel level) => _open.RemoveAll(node => node.Level >= level);

    public void CloseAll() => _open.Clear();

    /// <summary>What is open now, for <see cref="Restore"/>.</summary>
    public ImmutableArray<LayoutNode> Opened() => [.. _open];

    public void Restore(ImmutableArray<LayoutNode> open)
    {
        _open.Clear();
        _open.AddRange(open);
        foreach (var node in open)
        {
            _titles.Touch(node);
        }
    }

    /// <summary>Goes on with the node whose title ends the text, as a sheet repeats it above its fields.</summary>
    public LayoutNode? Return(string text)
    {
        var sound = Fold.Sound(text);
        var known = _titles.Ending(sound).Where(title => sound.EndsWith(title.Sound, StringComparison.Ordinal)).Select(static title => title.Node).MaxBy(static node => node.Builder.Title.Length);
        if (known is not null)
        {
            Reopen(known);
        }

        return known;
    }

    /// <summary>Goes on with a node without code that has this title, as the steps of a path repeat it.</summary>
    public LayoutNode? Again(NodeLevel level, string title)
    {
        var sound = Fold.Sound(title);
        var known = _titles.Beginning(level, sound).Where(other => other.Node.Builder.Code is null && SameSound(other.Sound, sound)).Select(static other => other.Node).FirstOrDefault();
        if (known is not null)
        {
            Reopen(known);
        }

        return known;
    }

    /// <summary>Opens a node below the open nodes above it, or goes on with the one that has this code and title.</summary>
    public LayoutNode Open(NodeLevel level, string? rawCode, string title, int line)
    {
        // Aims and phases are counted below their parent, as in the other families.
        var code = rawCode is null || level is NodeLevel.Aim or NodeLevel.Phase ? null : Normalise(rawCode);
        CloseTo(level);
        if (code is not null && _byId.TryGetValue(code, out var known) && known.Level == level && (title.Length == 0 || known.Builder.Title.Length == 0 || SameTitle(known.Builder.Title, title)))
        {
            known.Builder.Title = known.Builder.Title.Length == 0 ? title : known.Builder.Title;
            Reopen(known);
            return known;
        }

        var parent = ByPrefix(code, level) ?? Current;
        if (parent is not null && parent != Current)
        {
            Reopen(parent);
        }

        var node = new LayoutNode(new(Id(code, level, parent, line), level, line) { Code = code, RawCode = code is not null && rawCode != code ? rawCode : null, Parent = parent?.Builder });
        SetTitle(node, title, line);
        _nodes.Add(node);
        _byId[node.Builder.Id] = node;
        _open.Add(node);
        _titles.Touch(node);
        if (parent is not null)
        {
            parent.Builder.Children++;
        }

        return node;
    }

    /// <summary>Sets a title, and the status or weight that stands behind it.</summary>
    public static void SetTitle(LayoutNode node, string title, int line)
    {
        var text = title.Trim(" :;-–|".ToCharArray());
        if (text.Length < 400 && CodeShapes.TitleStatus.Match(text) is { Success: true } match)
        {
            node.Status(line).Text.Add(match.Groups["status"].Value.Trim());
            text = match.Groups["title"].Value;
        }

        if (text.Length < 400 && CodeShapes.TitleWeight.Match(text) is { Success: true } weighed && LayoutFigures.Percent(weighed.Groups["weight"].Value) is { } weight)
        {
            node.Builder.Weight ??= weight;
            text = weighed.Groups["title"].Value;
        }

        node.Builder.Title = text;
    }

    /// <summary>Blanks inside and points at the end go; a run of digits is parted in twos.</summary>
    public static string Normalise(string raw)
    {
        var code = raw.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.', ')', ':', '-');
        return code.Length is 4 or 6 or 8 && code.All(char.IsAsciiDigit) ? string.Join('.', code.Chunk(2).Select(static pair => new string(pair))) : code.Replace('/', '-');
    }

    private void Reopen(LayoutNode node)
    {
        _titles.Touch(node);
        _open.Clear();
        for (var at = node.Builder; at is not null; at = at.Parent)
        {
            _open.Insert(0, _byId[at.Id]);
        }
    }

    private LayoutNode? ByPrefix(string? code, NodeLevel level)
    {
        for (var at = code?.LastIndexOf('.') ?? -1; at > 0; at = code!.LastIndexOf('.', at - 1))
        {
            if (_byId.TryGetValue(code![..at], out var found) && found.Level < level)
            {
                return found;
            }
        }

        return null;
    }

    private string Id(string? code, NodeLevel level, LayoutNode? parent, int line)
    {
        if (parent is null && code is null)
        {
            return Unique(string.Create(CultureInfo.InvariantCulture, $"#{++_roots}"), line);
        }

        if (code is null)
        {
            return Unique(string.Create(CultureInfo.InvariantCulture, $"{parent!.Builder.Id}#{++parent.Items}"), line);
        }

        // A bare number counts what is below its parent.
        var counted = level == NodeLevel.Action && parent is not null && code.All(char.IsAsciiDigit);
        if (!counted && !_byId.ContainsKey(code))
        {
            return code;
        }

        // A number that begins again below each parent is no repetition.
        var below = parent is null ? code : $"{parent.Builder.Id}.{code}";
        if (_byId.ContainsKey(below))
        {
            log.Warning(DiagnosticCodes.CodeRepeated, line, code, $"The code {code} was met before. This section got the id '{below}@{line}'. Correct one of the two codes.");
        }

        return Unique(below, line);
    }

    /// <summary>The id itself, or with its line and, where a line repeats it, a count.</summary>
    private string Unique(string id, int line)
    {
        if (!_byId.ContainsKey(id))
        {
            return id;
        }

        var own = string.Create(CultureInfo.InvariantCulture, $"{id}@{line}");
        while (_byId.ContainsKey(own))
        {
            var count = _repeats[id] = _repeats.GetValueOrDefault(id, 1) + 1;
            own = string.Create(CultureInfo.InvariantCulture, $"{id}@{line}.{count}");
        }

        return own;
    }

    private static bool SameTitle(string known, string title) => SameSound(Fold.Sound(known), Fold.Sound(title));

    private static bool SameSound(string first, string second) =>
        string.Equals(first, second, StringComparison.Ordinal) || (Math.Min(first.Length, second.Length) >= TitleIndex.KeyLength && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)));
}
