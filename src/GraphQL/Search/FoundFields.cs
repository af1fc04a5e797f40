using System.Globalization;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>What is shown of a document of the index, however it was found.</summary>
internal abstract class FoundFields(SearchDocument document)
{
    /// <summary>Unique among all that can be found; for a plan and a node the id by which `plan` and `objective` find it.</summary>
    [Id]
    public string Id => document.Id;

    /// <summary>What was found.</summary>
    public DocumentKind Kind => document.Kind;

    /// <summary>Level of the node, or of the node that an indicator measures; null for a plan.</summary>
    public NodeLevel? Level => document.Level;

    /// <summary>The title, plain text.</summary>
    public string Title => document.Title;

    /// <summary>The code, for example `1.01.01`.</summary>
    public string? Code => document.Code;

    /// <summary>The city that published it.</summary>
    public SearchCity City => new(document);

    /// <summary>The plan that it is in, or that it is.</summary>
    public SearchPlan Plan => new(document);

    /// <summary>The node, `{city}/{plan}/{localId}`, what the query `objective` takes: for an indicator the one it measures; null for a plan.</summary>
    [Id]
    public string? Node => document.Node is { } node ? $"{document.Plan.Value}/{node}" : null;

    /// <summary>Missions of D.Lgs. 118/2011, two digits.</summary>
    public IReadOnlyList<string> Missions { get; } = [.. document.Missions];

    /// <summary>Programmes of D.Lgs. 118/2011, `MM.PP`.</summary>
    public IReadOnlyList<string> Programmes { get; } = [.. document.Programmes];

    /// <summary>Sustainable Development Goals, 1 to 17.</summary>
    public IReadOnlyList<int> Sdgs => Goals(document.Sdg);

    /// <summary>Years that it is about.</summary>
    public IReadOnlyList<int> Years { get; } = [.. document.Years];

    /// <summary>Language, an ISO 639-1 code, for example `it`.</summary>
    public string Language => document.Language;

    /// <summary>When the edition that it is in was published.</summary>
    public DateTimeOffset PublishedAt => document.PublishedAt;

    internal static int[] Goals(IEnumerable<string> codes) =>
        [.. codes.Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) ? goal : 0).Where(goal => goal > 0)];
}
