using System.Collections.Immutable;
using MunicipalBenchmark.Search.Tests.Corpus;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Relevance;

/// <summary>Documents and what people judged relevant among them.</summary>
internal sealed record JudgedSet(string Name, ImmutableArray<IndexChange> Changes, IReadOnlyList<Judgement> Judgements)
{
    public const string Plans = "plans";
    public const string Kinds = "kinds";
    public const string Shared = "shared";
    private const string NineDups = "/dup-2020-2022";

    /// <summary>A set by name; skips the test where the documents are absent.</summary>
    public static JudgedSet Of(string name)
    {
        Assert.SkipWhen(name == Shared && SharedFolder.Path is null, SharedFolder.SkipReason);
        return new(
            name,
            name switch
            {
                Plans => SampleCorpus.Changes,
                Kinds => SampleCorpus.OfAllKinds,
                Shared => SampleCorpus.WithShared,
                _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such set."),
            },
            Judgement.ReadAll($"{name}.txt"));
    }

    /// <summary>An id as the judgements write it: without the plan where that is one of the nine DUPs.</summary>
    public static string Short(string id)
    {
        var at = id.IndexOf(NineDups, StringComparison.Ordinal);
        return at >= 0 && (id.Length == at + NineDups.Length || id[at + NineDups.Length] is '/' or '!') ? id.Remove(at, NineDups.Length) : id;
    }
}
