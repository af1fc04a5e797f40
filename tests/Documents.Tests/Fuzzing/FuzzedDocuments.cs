using System.Diagnostics;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>Documents damaged at random: the same number gives the same document.</summary>
public sealed class FuzzedDocuments(ITestOutputHelper output)
{
    private const string Variable = "MB_FUZZ";
    private const int Sample = 300;

    [Fact]
    public async Task any_damaged_document_gives_a_sound_draft_or_a_refusal()
    {
        // MB_FUZZ=10000 makes it a long run, MB_FUZZ=4711..4712 repeats one document.
        var range = (Environment.GetEnvironmentVariable(Variable) ?? Sample.ToString(CultureInfo.InvariantCulture)).Split("..");
        var (from, to) = range.Length == 2 ? (Number(range[0]), Number(range[1])) : (0, Number(range[0]));
        var results = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (bytes, slowest, start) = (0L, (Seconds: 0.0, What: ""), Stopwatch.GetTimestamp());
        for (var number = from; number < to; number++)
        {
            var random = new Random(number);
            var (name, whole) = FuzzSources.All[number % FuzzSources.All.Count];
            var (ways, damaged) = FuzzDamage.Apply(whole, random);
            var what = string.Create(CultureInfo.InvariantCulture, $"number {number}, {name}: {ways}");
            var began = Stopwatch.GetTimestamp();
            var answer = await Answers.ReadAsync(damaged, what);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            slowest = seconds > slowest.Seconds ? (seconds, what) : slowest;
            var result = answer.IsDone ? answer.Value.Family : answer.Refusal.Code;
            results[result] = results.GetValueOrDefault(result) + 1;
            bytes += damaged.Length;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{to - from} documents of {FuzzSources.All.Count} sources, {bytes / 1e6:N1} MB in {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s; the slowest {slowest.Seconds:N2} s ({slowest.What})"));
        output.WriteLine(string.Join(", ", results.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"))));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
