using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <summary>Documents and requests with the least that a test must say.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Day = new(2020, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public static SearchDocument Document(string city, string node, string title, string text = "", NodeLevel level = NodeLevel.OperationalObjective) => new()
    {
        Id = $"{city}/dup/{node}",
        Kind = DocumentKind.Objective,
        City = CityId.Load(city),
        CityName = city,
        Plan = PlanId.Load($"{city}/dup"),
        PlanTitle = "DUP",
        PlanKind = PlanKind.Dup,
        Edition = 1,
        Level = level,
        Node = node,
        Code = node,
        Title = title,
        Text = text,
        Language = "it",
        Visibility = Visibility.Public,
        PublishedAt = Day,
    };

    public static IndexChange Change(string source, long version, params ImmutableArray<SearchDocument> documents) =>
        new() { Source = source, Version = version, Documents = documents };

    public static SearchRequest Request(string text, params ImmutableArray<SearchFacet> facets) => new() { Text = text, Viewer = SearchViewer.Public, Facets = facets };

    public static async Task<SearchAnswer> AnswerAsync(IPlanIndex index, SearchRequest request)
    {
        var outcome = await index.SearchAsync(request, TestContext.Current.CancellationToken);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return outcome.Value;
    }

    public static async Task<string[]> IdsAsync(IPlanIndex index, string text) => await IdsAsync(index, Request(text));

    public static async Task<string[]> IdsAsync(IPlanIndex index, SearchRequest request) => [.. (await AnswerAsync(index, request)).Hits.Select(hit => hit.Document.Id)];
}
