using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>
/// Indicators of services and outcomes that many cities report in words of their own: what local indicators are proposed for. The definitions are
/// ours, in <c>common-indicators.csv</c>; a platform administrator may define newer versions and further ones.
/// </summary>
public static class CommonIndicators
{
    /// <summary>First part of their codes, and of those that a platform administrator defines.</summary>
    public const string Scheme = "mb";

    private const string Resource = "MunicipalBenchmark.Catalogue.common-indicators.csv";

    /// <summary>All, in the order of their codes.</summary>
    public static ImmutableArray<IndicatorDefinition> All { get; } = Read();

    private static readonly FrozenDictionary<IndicatorCode, IndicatorDefinition> ByCode = All.ToFrozenDictionary(definition => definition.Code);

    /// <summary>One of them.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Null for any other code.</returns>
    public static IndicatorDefinition? Find(IndicatorCode code) => ByCode.GetValueOrDefault(code);

    private static ImmutableArray<IndicatorDefinition> Read()
    {
        using var stream = typeof(CommonIndicators).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var definitions = new List<IndicatorDefinition>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            definitions.Add(Define(line.Split(';')));
        }

        return [.. definitions.OrderBy(definition => definition.Code.Value, StringComparer.Ordinal)];
    }

    private static IndicatorDefinition Define(string[] cells) => new()
    {
        Code = IndicatorCode.Load(cells[0]),
        Version = 1,
        Name = new(cells[5], cells[6]),
        Description = new(cells[7], cells[8]),
        Unit = Named<IndicatorUnit>(cells[1]),
        Polarity = Named<IndicatorPolarity>(cells[2]),
        Mission = cells[3].Length == 0 ? null : cells[3],
        Programme = cells[4].Length == 0 ? null : cells[4],
        Source = "MunicipalBenchmark",
        AlsoCalled = [.. cells[9].Split('|')],
    };

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().First(value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()) == name);
}
