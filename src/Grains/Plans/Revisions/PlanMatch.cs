using System.Collections.Immutable;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>
/// Which item of one plan is which of another: by code and title, then by title inside the level, then by likeness, and what is left by code alone.
/// So a document whose every code went up by one is the same objectives under other codes.
/// </summary>
internal sealed class PlanMatch
{
    private const char Joint = '\u001f';
    private readonly Dictionary<string, string> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanPart, Pairing> _pairings = [];

    private PlanMatch(PlanDraft before, PlanDraft after)
    {
        foreach (var list in DraftList.All)
        {
            _pairings[list.Part] = new(list.Items(before), list.Items(after))
            {
                Paired = list.Part == PlanPart.Node ? (from, to) => _nodes[from.Id] = to.Id : (_, _) => { },
            };
        }
    }

    /// <summary>The id that a node has after, by its id before.</summary>
    public IReadOnlyDictionary<string, string> Nodes => _nodes;

    public static PlanMatch Of(PlanDraft before, PlanDraft after)
    {
        var match = new PlanMatch(before, after);
        match.PairNodes();
        match.PairIndicators();
        match.PairRows();
        return match;
    }

    public Pairing this[PlanPart part] => _pairings[part];

    /// <summary>Whether two references name the same node, or both none.</summary>
    public bool SameReference(string? before, string? after) =>
        before is null ? after is null : after is not null && _nodes.TryGetValue(before, out var node) && node == after;

    private void PairNodes()
    {
        var pairing = this[PlanPart.Node];
        pairing.ByKey(item => Key(item.Id, item.Title));
        foreach (var level in Enum.GetValues<NodeLevel>())
        {
            string? OfLevel(PlanItem item, Func<PlanItem, string?> key) => item.Level == level ? key(item) : null;

            // A parent may be of the same level: what was just paired places more.
            while (pairing.ByKey(item => OfLevel(item, KeyInPlaceBefore), item => OfLevel(item, KeyInPlaceAfter)) > 0)
            {
            }

            pairing.ByKey(item => OfLevel(item, item => TitleInPlace(item, PlaceBefore(item))), item => OfLevel(item, item => TitleInPlace(item, PlaceAfter(item))));
            pairing.ByKey(item => OfLevel(item, item => Key(item.Title, item.BodyKey)));
            pairing.ByKey(item => OfLevel(item, item => item.Title is "" ? null : item.Title), single: true);
            pairing.ByLikeness(
                item => item.Level == level ? [.. item.TitleSigns, .. SignsInPlace(item, PlaceBefore(item))] : [],
                item => item.Level == level ? [.. item.TitleSigns, .. SignsInPlace(item, PlaceAfter(item))] : [],
                (from, to) => SameReference(from.Reference, to.Reference));
            pairing.ByKey(item => OfLevel(item, item => item.Id));
        }
    }

    private void PairIndicators()
    {
        var pairing = this[PlanPart.Indicator];
        pairing.ByKey(
            item => PlaceBefore(item) is { } place ? Key(item.Id, item.Title, place) : null, item => Key(item.Id, item.Title, PlaceAfter(item)));
        pairing.ByKey(KeyInPlaceBefore, KeyInPlaceAfter);
        pairing.ByKey(item => TitleInPlace(item, PlaceBefore(item)), item => TitleInPlace(item, PlaceAfter(item)));
        pairing.ByLikeness(item => SignsInPlace(item, PlaceBefore(item)), item => SignsInPlace(item, PlaceAfter(item)), (_, _) => true);
        pairing.ByKey(item => PlaceBefore(item) is { } place ? Key(item.Id, place) : null, item => Key(item.Id, PlaceAfter(item)));
        pairing.ByKey(item => Key(item.Title, item.BodyKey));
        pairing.ByKey(item => Key(item.Id, item.Title));
    }

    private void PairRows()
    {
        var spending = this[PlanPart.Spending];
        spending.ByKey(item => item.Id);
        spending.ByKey(item => Whole(item.Id, '@'), single: true);
        var relations = this[PlanPart.Relation];
        relations.ByKey(
            item => PlaceBefore(item) is { } place ? Key(Whole(item.Id, '#'), item.BodyKey, place) : null,
            item => Key(Whole(item.Id, '#'), item.BodyKey, PlaceAfter(item)));
        relations.ByKey(item => Key(Whole(item.Id, '#'), item.BodyKey));
        relations.ByKey(item => Whole(item.Id, '#'));
        var acts = this[PlanPart.Act];
        acts.ByKey(item => Key(Whole(item.Id, '#'), item.BodyKey));
        acts.ByKey(item => Whole(item.Id, '#'));
        acts.ByKey(item => Whole(item.Id, '@'), single: true);
    }

    private string? KeyInPlaceBefore(PlanItem item) => PlaceBefore(item) is { } place ? Key(item.Title, place, item.BodyKey) : null;

    private string? KeyInPlaceAfter(PlanItem item) => Key(item.Title, PlaceAfter(item), item.BodyKey);

    private static string? TitleInPlace(PlanItem item, string? place) => place is null || item.Title is "" ? null : Key(item.Title, place);

    private static IEnumerable<string> SignsInPlace(PlanItem item, string? place) => place is null ? [] : item.TitleWords.Select(word => Key(place, word));

    /// <summary>Where an item stands, in terms of the plan after; null when what it stands under has no partner.</summary>
    private string? PlaceBefore(PlanItem item) => item.Reference is null ? "" : _nodes.GetValueOrDefault(item.Reference);

    private static string PlaceAfter(PlanItem item) => item.Reference ?? "";

    private static string Key(params IEnumerable<string> parts) => string.Join(Joint, parts);

    private static string Whole(string id, char tail) => id.LastIndexOf(tail) is > 0 and var at ? id[..at] : id;
}
