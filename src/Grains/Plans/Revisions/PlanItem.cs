using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>An item of a plan as it is compared.</summary>
internal sealed record PlanItem
{
    private static readonly HashSet<string> NoWords = [];

    private string? _title;
    private HashSet<string>? _words;
    private HashSet<string>? _textWords;
    private string? _bodyKey;

    public PlanPart Part { get; init; }

    /// <summary>Unique in its list.</summary>
    public string Id { get; init; } = "";

    public required string Label { get; init; }

    /// <summary>What there is to read beside the label.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the parent, or of the node that it belongs to.</summary>
    public string? Reference { get; init; }

    public NodeLevel? Level { get; init; }

    public string? Code { get; init; }

    public string? RawCode { get; init; }

    public int? Line { get; init; }

    /// <summary>All members but ids, references and lines, as JSON.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The label without case, accents and punctuation.</summary>
    public string Title => _title ??= Words.Fold(Label);

    public HashSet<string> TitleWords => _words ??= Words.Of(Title);

    /// <summary>Words, and words with their neighbours: what of a label is rare.</summary>
    public IEnumerable<string> TitleSigns
    {
        get
        {
            var words = Title.Split(' ');
            return words.Concat(words.Zip(words.Skip(1), (left, right) => $"{left} {right}"));
        }
    }

    public HashSet<string> TextWords => _textWords ??= Text is null ? NoWords : Words.Of(Words.Fold(Text));

    /// <summary>Equal for equal bodies.</summary>
    public string BodyKey => _bodyKey ??= Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Body));
}
