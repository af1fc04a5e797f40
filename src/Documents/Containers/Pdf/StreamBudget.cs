using System.IO.Compression;
using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lets PdfPig unpack streams only up to a limit, and only so many: a bomb, or forms that call each other, end here.</summary>
/// <param name="limits">The limits.</param>
internal sealed class StreamBudget(ReaderLimits limits) : IFilterProvider
{
    private const int HighestRatio = 1400;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _left = limits.MaximumUnpackedBytes;
    private int _streams = limits.MaximumPdfStreams;

    /// <summary>Whether a limit was met.</summary>
    public bool IsSpent { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Watch(_filters.GetFilters(dictionary));

    /// <summary>Learns of the objects that object streams hold.</summary>
    public ObjectGraph? Graph { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Watch(_filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => _filters.GetAllFilters();

    private IReadOnlyList<IFilter> Watch(IReadOnlyList<IFilter> filters)
    {
        // Streams are asked for where forms draw forms; the page is lost, not the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (--_streams < 0)
        {
            throw Spent();
        }

        var watched = filters.Select(filter => (IFilter)new Watched(filter, this));
        return Graph is null ? [.. watched] : [.. watched, new ObjectStream(Graph)];
    }

    private void Before(IFilter filter, ReadOnlyMemory<byte> input)
    {
        if (IsSpent || (input.Length * (long)HighestRatio > _left && !Fits(filter, input)))
        {
            throw Spent();
        }
    }

    private void After(int length)
    {
        _left -= length;
        if (_left < 0)
        {
            throw Spent();
        }
    }

    /// <summary>Unpacks into nothing, to know the size before memory is taken for it.</summary>
    private bool Fits(IFilter filter, ReadOnlyMemory<byte> input)
    {
        if (filter is not FlateFilter)
        {
            return filter is not LzwFilter and not RunLengthFilter;
        }

        try
        {
            using var stream = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[81920];
            long size = 0;
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                size += read;
                if (size > _left)
                {
                    return false;
                }
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream is the filter's business; what could be unpacked fits.
        }

        return true;
    }

    private InvalidDataException Spent()
    {
        IsSpent = true;
        return new("More streams, or larger ones, than the limits allow.");
    }

    private sealed class Watched(IFilter filter, StreamBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Before(filter, input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.After(output.Length);
            return output;
        }
    }

    /// <summary>Passes a stream on as it is; of a stream of objects the graph learns first.</summary>
    private sealed class ObjectStream(ObjectGraph graph) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!streamDictionary.TryGet(NameToken.Type, out var type) || type is not NameToken { Data: "ObjStm" })
            {
                return input;
            }

            graph.AddStream(input.Span, streamDictionary.TryGet(NameToken.First, out var first) && first is NumericToken number ? number.Int : 0);
            return graph.IsCircle || graph.IsOver ? throw new InvalidDataException("Objects that lead to each other without end.") : input;
        }
    }
}
