using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>What a new document means for a manual edit.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<EditFate>))]
public enum EditFate
{
    /// <summary>The document says what it said; the edit stays.</summary>
    Kept,

    /// <summary>The document now says something else than the text that was edited and than the edit; the edit stays.</summary>
    Conflict,

    /// <summary>The document now says what the edit says; the edit is no longer needed.</summary>
    Adopted,

    /// <summary>The item, or what it belongs to, is not in the document any more; the edit is kept without effect.</summary>
    Unplaced,

    /// <summary>The city gave the edit up; the document's text stays.</summary>
    Discarded,
}
