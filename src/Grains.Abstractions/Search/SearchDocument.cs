using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search;

/// <summary>One findable thing: a plan, a node or an indicator of a published edition, with everything that it is found, narrowed and shown by.</summary>
[GenerateSerializer, Immutable, Alias("mb.search-document")]
public sealed record SearchDocument
{
    /// <summary>Unique in the index: <c>{city}/{plan}</c> for the plan, <c>{city}/{plan}/{node}</c> for a node, <c>{city}/{plan}!{indicator}</c> for an indicator.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>What it stands for.</summary>
    [Id(1)]
    public required DocumentKind Kind { get; init; }

    /// <summary>The owner.</summary>
    [Id(2)]
    public required CityId City { get; init; }

    /// <summary>The owner's name, for showing and finding.</summary>
    [Id(3)]
    public required string CityName { get; init; }

    /// <summary>The owner's region by name.</summary>
    [Id(4)]
    public string? Region { get; init; }

    /// <summary>Networks that the city was a member of when this was indexed: a facet, no right to read.</summary>
    [Id(5)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }

    /// <summary>The plan.</summary>
    [Id(6)]
    public required PlanId Plan { get; init; }

    /// <summary>The plan's title.</summary>
    [Id(7)]
    public required string PlanTitle { get; init; }

    /// <summary>The kind of the plan's document.</summary>
    [Id(8)]
    public required PlanKind PlanKind { get; init; }

    /// <summary>The edition, 1 and up.</summary>
    [Id(9)]
    public required int Edition { get; init; }

    /// <summary>Level of the node, or of the node that an indicator measures; null for a plan.</summary>
    [Id(10)]
    public NodeLevel? Level { get; init; }

    /// <summary>Id of the node inside the plan; null for a plan.</summary>
    [Id(11)]
    public string? Node { get; init; }

    /// <summary>The code as shown, for example <c>1.01.01</c>.</summary>
    [Id(12)]
    public string? Code { get; init; }

    /// <summary>Spellings under which the code is found too, for example <c>1.01.01_OP</c>.</summary>
    [Id(13)]
    public ImmutableArray<string> Codes { get => field.IsDefault ? [] : field; init; }

    /// <summary>The title: plain text.</summary>
    [Id(14)]
    public required string Title { get; init; }

    /// <summary>Everything else that is said of it: plain text, paragraphs separated by an empty line.</summary>
    [Id(15)]
    public string Text { get => field ?? ""; init; }

    /// <summary>What it is found by without saying it itself: titles of the nodes above it.</summary>
    [Id(16)]
    public string Context { get => field ?? ""; init; }

    /// <summary>ISO 639-1 code of the language, for example <c>it</c>.</summary>
    [Id(17)]
    public required string Language { get; init; }

    /// <summary>Missions of D.Lgs. 118/2011, <c>MM</c>.</summary>
    [Id(18)]
    public ImmutableArray<string> Missions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Programmes of D.Lgs. 118/2011, <c>MM.PP</c>.</summary>
    [Id(19)]
    public ImmutableArray<string> Programmes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Sustainable development goals, <c>1</c> to <c>17</c>.</summary>
    [Id(20)]
    public ImmutableArray<string> Sdg { get => field.IsDefault ? [] : field; init; }

    /// <summary>Years that it is about.</summary>
    [Id(21)]
    public ImmutableArray<int> Years { get => field.IsDefault ? [] : field; init; }

    /// <summary>Who outside the city may find it.</summary>
    [Id(22)]
    public required Visibility Visibility { get; init; }

    /// <summary>The networks that may find it when <see cref="Visibility"/> is <see cref="Plans.Visibility.Networks"/>.</summary>
    [Id(23)]
    public ImmutableArray<NetworkId> Audience { get => field.IsDefault ? [] : field; init; }

    /// <summary>When the edition was published.</summary>
    [Id(24)]
    public required DateTimeOffset PublishedAt { get; init; }
}
