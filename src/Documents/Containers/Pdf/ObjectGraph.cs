using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>
/// Which objects of a PDF lead to which by the keys that PdfPig follows by recursion and without a count: trees of pages and names,
/// functions of functions, and arrays behind references. A circle would end the process, a tree that meets itself again and again never.
/// </summary>
/// <param name="limits">The limits.</param>
internal sealed class ObjectGraph(ReaderLimits limits)
{
    private const int MostLooks = 50_000_000;

    private readonly Dictionary<int, Dictionary<int, int>> _leads = [];
    private readonly Dictionary<int, (long Walks, int Depth)> _known = [];
    private long _looks;

    /// <summary>Whether objects lead back to themselves.</summary>
    public bool IsCircle { get; private set; }

    /// <summary>Whether a limit was met.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Adds the objects that stand in the file as they are.</summary>
    public void AddFile(ReadOnlySpan<byte> file)
    {
        for (var at = file.IndexOf("obj"u8); at >= 0;)
        {
            if (NumberBefore(file[..at]) is { } number)
            {
                Add(number, file[(at + 3)..]);
            }

            at = file[(at + 3)..].IndexOf("obj"u8) is var next and >= 0 ? at + 3 + next : -1;
        }

        Look();
    }

    /// <summary>Adds the objects of an object stream.</summary>
    /// <param name="content">The stream, unpacked.</param>
    /// <param name="first">Where the objects begin; 0 where that is not stated in place.</param>
    public void AddStream(ReadOnlySpan<byte> content, int first)
    {
        var places = new List<(int Offset, int Number)>();
        var head = new ObjectTokens(first > 0 && first <= content.Length ? content[..first] : content);
        while (head.Integer() is { } number && head.Integer() is { } offset)
        {
            places.Add((offset, number));
        }

        first = first > 0 && first <= content.Length ? first : head.Position;

        places.Sort();
        for (var index = 0; index < places.Count; index++)
        {
            var from = first + (long)places[index].Offset;
            var to = index + 1 < places.Count ? first + (long)places[index + 1].Offset : content.Length;
            if (from < to && to <= content.Length)
            {
                Add(places[index].Number, content[(int)from..(int)to]);
            }
        }

        Look();
    }

    /// <summary>The object number of <c>12 0 obj</c>, read backwards from its last word.</summary>
    private static int? NumberBefore(ReadOnlySpan<byte> before)
    {
        var generation = before.TrimEnd(ObjectTokens.WhiteSpace);
        var digits = generation.Length;
        while (digits > 0 && char.IsAsciiDigit((char)generation[digits - 1]))
        {
            digits--;
        }

        var number = generation[..digits].TrimEnd(ObjectTokens.WhiteSpace);
        var start = number.Length;
        while (start > 0 && number.Length - start < 9 && char.IsAsciiDigit((char)number[start - 1]))
        {
            start--;
        }

        return digits < generation.Length && number.Length < digits && start < number.Length ? int.Parse(number[start..], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private void Add(int number, ReadOnlySpan<byte> body)
    {
        var found = new Dictionary<int, int>();
        new ObjectTokens(body).CollectLeads(found);
        if (found.Count == 0)
        {
            return;
        }

        // Of several versions of an object any may count.
        var known = CollectionsMarshal.GetValueRefOrAddDefault(_leads, number, out _) ??= [];
        foreach (var (target, times) in found)
        {
            known[target] = Math.Max(known.GetValueOrDefault(target), times);
        }
    }

    /// <summary>Walks once from each object, without recursion.</summary>
    private void Look()
    {
        _known.Clear();
        var open = new HashSet<int>();
        var path = new Stack<(int Number, IEnumerator<KeyValuePair<int, int>> Targets)>();
        foreach (var start in _leads.Keys)
        {
            Enter(start, open, path);
            while (path.TryPeek(out var top))
            {
                if (top.Targets.MoveNext())
                {
                    IsCircle |= open.Contains(top.Targets.Current.Key);
                    Enter(top.Targets.Current.Key, open, path);
                    continue;
                }

                var (walks, depth) = (1L, 1);
                foreach (var (target, times) in _leads[top.Number])
                {
                    var below = _known.GetValueOrDefault(target, (1, 0));
                    walks = Math.Min(walks + (times * below.Walks), int.MaxValue);
                    depth = Math.Max(depth, below.Depth + 1);
                }

                _known[top.Number] = (walks, depth);
                IsOver |= walks > limits.MaximumPdfObjects || depth > limits.MaximumDepth;
                open.Remove(top.Number);
                path.Pop();
            }
        }
    }

    private void Enter(int number, HashSet<int> open, Stack<(int Number, IEnumerator<KeyValuePair<int, int>> Targets)> path)
    {
        IsOver |= ++_looks > MostLooks;
        if (!IsCircle && !IsOver && _leads.TryGetValue(number, out var targets) && !_known.ContainsKey(number) && open.Add(number))
        {
            path.Push((number, targets.GetEnumerator()));
        }
    }
}
