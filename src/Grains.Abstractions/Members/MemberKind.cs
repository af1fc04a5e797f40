using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Members;

/// <summary>What a member is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemberKind>))]
public enum MemberKind
{
    /// <summary>Somebody with an account.</summary>
    Person,

    /// <summary>A program with a key of its own.</summary>
    Machine,
}
