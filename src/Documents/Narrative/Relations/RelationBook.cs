using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>The relations of a document: one a name. A further mention adds what the first left open, and is told.</summary>
/// <param name="log">Where repeated mentions are told.</param>
internal sealed class RelationBook(DiagnosticLog log)
{
    private readonly List<RelationDraft> _relations = [];
    private readonly Dictionary<(RelationKind, string), RelationDraft> _byName = [];

    /// <summary>The relation of a name, or null.</summary>
    public RelationDraft? Find(RelationKind kind, string name) => Keys(name).Select(key => _byName.GetValueOrDefault((kind, key))).FirstOrDefault(static found => found is not null);

    /// <summary>Adds a relation, or what it knows to the one of its name.</summary>
    public void Add(RelationDraft relation)
    {
        if (Find(relation.Kind, relation.Name) is { } known && !Contradicts(known, relation))
        {
            Merge(known, relation);
            return;
        }

        _relations.Add(relation);
        foreach (var key in Keys(relation.Name))
        {
            _byName.TryAdd((relation.Kind, key), relation);
        }
    }

    /// <summary>The relations by kind and line.</summary>
    public ImmutableArray<DraftRelation> Build() => [.. _relations.OrderBy(static relation => relation.Kind).ThenBy(static relation => relation.Line).Select(static relation => relation.Build())];

    /// <summary>Two amounts of one fund, or two years of one award, are two facts.</summary>
    private static bool Contradicts(RelationDraft known, RelationDraft other) =>
        (known.Amount is { } amount && other.Amount is { } second && amount != second) || (known.Year is { } year && other.Year is { } next && year != next)
        || (known.Country is { } country && other.Country is { } elsewhere && !string.Equals(Fold.Key(country), Fold.Key(elsewhere), StringComparison.Ordinal));

    private void Merge(RelationDraft known, RelationDraft other)
    {
        known.Country ??= other.Country;
        known.Role ??= other.Role;
        known.Amount ??= other.Amount;
        known.Programme ??= other.Programme;
        known.Period ??= other.Period;
        known.Year ??= other.Year;
        var (kept, added) = other.Listed && !known.Listed ? (other.Line, known.Line) : (known.Line, other.Line);
        known.Node = kept == other.Line ? other.Node ?? known.Node : known.Node ?? other.Node;
        known.Line = kept;
        known.Listed |= other.Listed;
        known.Themes.AddRange(other.Themes.Where(theme => !known.Has(theme)));
        if (kept != added)
        {
            log.Info(DiagnosticCodes.RelationRepeated, added, other.Name, string.Create(CultureInfo.InvariantCulture, $"'{known.Name}' of line {kept} is named here too; what this place adds was added there."));
        }
    }

    /// <summary>The whole name, the name before a bracket, and the short form inside it.</summary>
    private static IEnumerable<string> Keys(string name)
    {
        yield return Fold.Key(name);
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open > 0)
        {
            yield return Fold.Key(name.AsSpan(0, open));
            var close = name.IndexOf(')', open);
            var inside = name.AsSpan(open + 1, (close < 0 ? name.Length : close) - open - 1);
            if (inside.Length > 1)
            {
                yield return Fold.Key(inside);
            }
        }
    }
}
