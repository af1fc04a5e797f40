using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>The one-lane form of <see cref="CompensatedSum"/>, for terms that are made one by one.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedAccumulator
{
    private double _sum;
    private double _error;

    internal readonly double Value => _sum + _error;

    internal void Add(double term)
    {
        var next = _sum + term;
        var added = next - _sum;
        _error += (_sum - (next - added)) + (term - added);
        _sum = next;
    }
}
