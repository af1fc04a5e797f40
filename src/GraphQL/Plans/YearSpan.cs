namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Years, both ends included.</summary>
internal sealed class YearSpan(int from, int to)
{
    /// <summary>First year.</summary>
    public int From => from;

    /// <summary>Last year.</summary>
    public int To => to;
}
