using GraphQL;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.GraphQL.Catalogue;
using MunicipalBenchmark.GraphQL.Connections;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>The comparison of one indicator over many cities, with everything needed to quote it.</summary>
internal sealed class Benchmark(BenchmarkRequest request, BenchmarkAnswer answer)
{
    /// <summary>Method and version, for example `mb-benchmark/1`.</summary>
    public string Method => answer.Method;

    /// <summary>The indicator as it was defined for this answer.</summary>
    public Indicator Definition => new(answer.Definition);

    /// <summary>The period: a year, or the date of a state.</summary>
    public string Period => answer.Period.Value;

    /// <summary>What figures were divided by.</summary>
    public Normalisation Normalisation => answer.Normalisation;

    /// <summary>Who was compared.</summary>
    public Cohort Cohort => new(answer.Cohort);

    /// <summary>The distribution of the values; null when no city has one.</summary>
    public Distribution? Distribution => answer.Distribution is { } distribution ? new(distribution) : null;

    /// <summary>Where the focus city stands; null without focus, or when it has no value.</summary>
    public Standing? Focus => answer.Focus is { } focus ? new(focus) : null;

    /// <summary>The cities from the best by polarity; from the highest value when the indicator is neutral.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(10)]
    public async Task<Connection<RankingRow>> Ranking(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        var offset = Cursor.Offset(after);
        var page = offset == request.RankingOffset && first == request.RankingCount
            ? answer
            : await BenchmarkQueries.RunAsync(grains, request with { RankingOffset = offset, RankingCount = first }, cancellationToken);
        return new([.. page.Ranking.Select(row => new RankingRow(row))], offset, page.RankingTotal);
    }

    /// <summary>What to know before quoting.</summary>
    [Complexity(1, 5)]
    public IReadOnlyList<Note> Notes() => [.. answer.Notes.Select(note => new Note(note))];
}
