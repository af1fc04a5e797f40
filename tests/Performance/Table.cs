using System.Collections.Concurrent;
using System.Globalization;
using MunicipalBenchmark.Performance;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Table))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace MunicipalBenchmark.Performance;

/// <summary>What was measured, printed as one table when all is done.</summary>
public sealed class Table : IDisposable
{
    private readonly ConcurrentQueue<string> _rows = [];

    /// <summary>Adds a row.</summary>
    internal void Add(string what, string measured, string goal) => _rows.Enqueue($"| {what} | {measured} | {goal} |");

    internal static string Number(double value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Console.WriteLine();
        Console.WriteLine("| what | measured | goal |");
        Console.WriteLine("|---|---|---|");
        foreach (var row in _rows)
        {
            Console.WriteLine(row);
        }

        Console.WriteLine();
    }
}
