using System.Collections.Frozen;
using System.Reflection;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>Asks the reader, with a guard against answers that never come.</summary>
internal static class Answers
{
    // Far above what any machine needs, so that only a loop without end meets it.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Megabyte = TimeSpan.FromSeconds(20);

    private static readonly FrozenSet<string> Codes = typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads, and asserts that the answer is a sound draft or one of the refusals.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="what">What it is, for the failure.</param>
    /// <param name="limits">The limits; the usual ones by default.</param>
    public static async Task<Outcome<ReadDocument>> ReadAsync(byte[] bytes, string what, ReaderLimits? limits = null)
    {
        Outcome<ReadDocument> answer;
        try
        {
            var reading = Task.Run(() => DocumentReader.Read(bytes, "x", limits ?? ReaderLimits.Default));
            answer = await reading.WaitAsync(Least + (bytes.Length / 1_000_000.0 * Megabyte), TestContext.Current.CancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{what} ({bytes.Length} bytes) gave no answer but {exception}");
            throw;
        }

        if (!answer.IsDone)
        {
            Assert.True(Codes.Contains(answer.Refusal.Code) && answer.Refusal.Message.Length > 0, $"{what}: {answer.Refusal.Code} is no refusal of the reader.");
            return answer;
        }

        var draft = answer.Value.Draft;
        var ids = draft.Nodes.Select(static node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (answer.Value.Family != "mb-plan")
        {
            Assert.True(ids.Count == draft.Nodes.Length, $"{what}: an id is there twice.");
            Assert.True(draft.Nodes.All(node => node.Parent is null || ids.Contains(node.Parent)), $"{what}: a parent is missing.");
            Assert.True(draft.Indicators.All(indicator => indicator.Node is null || ids.Contains(indicator.Node)), $"{what}: an indicator's node is missing.");
        }

        return answer;
    }
}
