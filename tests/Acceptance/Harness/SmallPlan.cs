using System.Globalization;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>A small mb-plan/1 document, every part of which bears its version: a mixture of two versions shows.</summary>
internal static class SmallPlan
{
    /// <summary>The id its plan gets in a city.</summary>
    public const string Slug = "dup-2020-2022";

    /// <summary>Ids of its nodes.</summary>
    public static readonly string[] Nodes = ["1", "1.01", "1.01.01", "1.01.02"];

    /// <summary>The document of a version.</summary>
    public static string Json(int version) => $$"""
        {
          "format": "mb-plan/1", "kind": "DUP", "title": "Plan {{Mark(version)}}",
          "period": { "from": 2020, "to": 2022 }, "asOf": "2020-06-30",
          "nodes": [
            { "id": "1", "level": "MANDATE_LINE", "code": "1", "title": "Line {{Mark(version)}}", "line": 1 },
            { "id": "1.01", "level": "STRATEGIC_OBJECTIVE", "code": "1.01", "parent": "1", "title": "Strategic {{Mark(version)}}", "line": 2 },
            { "id": "1.01.01", "level": "OPERATIONAL_OBJECTIVE", "code": "1.01.01", "parent": "1.01", "title": "First {{Mark(version)}}", "line": 3 },
            { "id": "1.01.02", "level": "OPERATIONAL_OBJECTIVE", "code": "1.01.02", "parent": "1.01", "title": "Second {{Mark(version)}}", "line": 4 }
          ],
          "indicators": [],
          "spending": [
            { "mission": "09", "programme": "02", "title": "Ambiente", "asOf": "2020-06-30", "appropriated": 1000000.00, "committed": {{Committed(version)}}, "line": 5 },
            { "mission": "09", "asOf": "2020-06-30", "appropriated": 1000000.00, "committed": {{Committed(version)}}, "line": 6 }
          ],
          "relations": [], "acts": [], "diagnostics": []
        }
        """;

    /// <summary>What the title of every node ends with.</summary>
    public static string Mark(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    /// <summary>Its committed amount of mission 09: different in each version.</summary>
    public static string Committed(int version) => string.Create(CultureInfo.InvariantCulture, $"{version}.00");

    /// <summary>Writes a version into a folder.</summary>
    public static string WriteTo(string folder, int version)
    {
        var file = Path.Combine(folder, $"plan-{Mark(version)}.json");
        File.WriteAllText(file, Json(version));
        return file;
    }
}
