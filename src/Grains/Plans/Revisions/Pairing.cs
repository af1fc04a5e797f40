using System.Collections.Immutable;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>
/// Pairs the items of one list with those of another, never two with one. Each step pairs what is still free. Nothing depends on which of the two lists
/// is called before, so that a comparison turned round is the same comparison.
/// </summary>
internal sealed class Pairing
{
    private const int RarestSigns = 8;

    // What more items than this have in common says nothing about which two belong together.
    private const int CommonSign = 32;
    private const double LikeInPlace = 0.5;
    private const double LikeElsewhere = 0.75;
    private const double TitleShare = 0.6;
    private const double SamePlaceBonus = 0.2;
    private const double SameIdBonus = 0.1;

    private readonly int[] _afterOf;
    private readonly int[] _beforeOf;

    public Pairing(ImmutableArray<PlanItem> before, ImmutableArray<PlanItem> after)
    {
        Before = before;
        After = after;
        _afterOf = [.. Enumerable.Repeat(-1, before.Length)];
        _beforeOf = [.. Enumerable.Repeat(-1, after.Length)];
    }

    public ImmutableArray<PlanItem> Before { get; }

    public ImmutableArray<PlanItem> After { get; }

    /// <summary>Called with each new pair.</summary>
    public Action<PlanItem, PlanItem> Paired { get; init; } = (_, _) => { };

    public PlanItem? BeforeOf(int after) => _beforeOf[after] is >= 0 and var i ? Before[i] : null;

    public PlanItem? AfterOf(int before) => _afterOf[before] is >= 0 and var j ? After[j] : null;

    /// <summary>Pairs free items of one key in their order; null is no key.</summary>
    /// <param name="beforeKey">The key of an item before.</param>
    /// <param name="afterKey">The key of an item after.</param>
    /// <param name="single">Only where each side has one free item of the key.</param>
    /// <returns>How many pairs were made.</returns>
    public int ByKey(Func<PlanItem, string?> beforeKey, Func<PlanItem, string?> afterKey, bool single = false)
    {
        var before = Free(Before, _afterOf, beforeKey);
        if (before.Count == 0)
        {
            return 0;
        }

        var made = 0;
        foreach (var (key, theirs) in Free(After, _beforeOf, afterKey))
        {
            if (before.TryGetValue(key, out var ours) && (!single || (ours.Count == 1 && theirs.Count == 1)))
            {
                foreach (var (i, j) in ours.Zip(theirs))
                {
                    Pair(i, j);
                    made++;
                }
            }
        }

        return made;
    }

    public int ByKey(Func<PlanItem, string?> key, bool single = false) => ByKey(key, key, single);

    /// <summary>Pairs free items that read alike, the likest first. Only items that share a rare sign are compared, so that the work stays near linear.</summary>
    /// <param name="beforeSigns">The signs of an item before by which it may be found; none keeps it out.</param>
    /// <param name="afterSigns">The signs of an item after.</param>
    /// <param name="samePlace">Whether the second stands where the first stood.</param>
    public void ByLikeness(
        Func<PlanItem, IEnumerable<string>> beforeSigns, Func<PlanItem, IEnumerable<string>> afterSigns, Func<PlanItem, PlanItem, bool> samePlace)
    {
        var before = FreeSigns(Before, _afterOf, beforeSigns);
        var after = FreeSigns(After, _beforeOf, afterSigns);
        var rarity = before.Concat(after).SelectMany(item => item.Signs).CountBy(sign => sign, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var bySign = after
            .SelectMany(item => Rarest(item.Signs, rarity).Select(sign => (sign, item.Index)))
            .GroupBy(entry => entry.sign, entry => entry.Index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var found = new List<(double Score, int I, int J)>();
        foreach (var (i, signs) in before)
        {
            foreach (var j in Rarest(signs, rarity).SelectMany(sign => bySign.GetValueOrDefault(sign, [])).Distinct())
            {
                if (Score(Before[i], After[j], samePlace(Before[i], After[j])) is { } score)
                {
                    found.Add((score, i, j));
                }
            }
        }

        // Equal scores: the nearest in position, then the earliest; two pairs that tie even so share no item.
        foreach (var (_, i, j) in found.OrderByDescending(pair => pair.Score).ThenBy(pair => Math.Abs(pair.I - pair.J)).ThenBy(pair => pair.I + pair.J))
        {
            if (_afterOf[i] < 0 && _beforeOf[j] < 0)
            {
                Pair(i, j);
            }
        }
    }

    private static double? Score(PlanItem before, PlanItem after, bool samePlace)
    {
        var sameId = before.Id == after.Id;
        var title = Words.Likeness(before.TitleWords, after.TitleWords);
        var likeness = before.TextWords.Count > 0 && after.TextWords.Count > 0
            ? (TitleShare * title) + ((1 - TitleShare) * Words.Likeness(before.TextWords, after.TextWords))
            : title;
        return likeness < (samePlace || sameId ? LikeInPlace : LikeElsewhere)
            ? null
            : likeness + (samePlace ? SamePlaceBonus : 0) + (sameId ? SameIdBonus : 0);
    }

    private static IEnumerable<string> Rarest(IEnumerable<string> signs, Dictionary<string, int> rarity) =>
        signs.Where(sign => rarity[sign] <= CommonSign).OrderBy(sign => rarity[sign]).ThenBy(sign => sign, StringComparer.Ordinal).Take(RarestSigns);

    private static List<(int Index, string[] Signs)> FreeSigns(ImmutableArray<PlanItem> items, int[] partners, Func<PlanItem, IEnumerable<string>> signs) =>
    [
        .. Enumerable.Range(0, partners.Length).Where(i => partners[i] < 0).Select(i => (i, signs(items[i]).Distinct(StringComparer.Ordinal).ToArray()))
            .Where(item => item.Item2.Length > 0),
    ];

    private static Dictionary<string, List<int>> Free(ImmutableArray<PlanItem> items, int[] partners, Func<PlanItem, string?> key)
    {
        var free = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            if (partners[i] < 0 && key(items[i]) is { } text)
            {
                if (!free.TryGetValue(text, out var list))
                {
                    free[text] = list = [];
                }

                list.Add(i);
            }
        }

        return free;
    }

    private void Pair(int i, int j)
    {
        _afterOf[i] = j;
        _beforeOf[j] = i;
        Paired(Before[i], After[j]);
    }
}
