using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <summary>What may be defined, and when it is a new version.</summary>
internal static class DefinitionRules
{
    /// <summary>Most versions of all definitions together: they are one state row, and read as a whole.</summary>
    public const int MaximumVersions = 5_000;

    private const int MaximumText = 2_000;

    // Codes that the program gives its own meaning.
    private static readonly string[] Reserved = ["118", "city"];

    public static Refusal? Check(DefineIndicator command, string scheme, IndicatorDefinition? newest, int versions)
    {
        var first = command.Code.Value[..command.Code.Value.IndexOf(':', StringComparison.Ordinal)];
        if (first != scheme || Reserved.Contains(first, StringComparer.Ordinal))
        {
            return new("indicator-code-reserved", $"'{command.Code}' begins with '{first}'. Here a code begins with '{scheme}', for example {scheme}:library-loans.") { Fields = ["code"] };
        }

        if (newest is not null && newest.Unit != command.Unit)
        {
            return new("indicator-unit-fixed", $"'{command.Code}' is in {newest.Unit}, and published values are. Define an indicator of its own for {command.Unit}.") { Fields = ["unit"] };
        }

        return CheckTexts(command) ?? CheckHeading(command) ?? (versions >= MaximumVersions
            ? new("catalogue-full", $"The catalogue holds {versions} versions of definitions, which is the most it takes.")
            : null);
    }

    public static IndicatorDefinition Define(DefineIndicator command, IndicatorDefinition? newest, string by, DateTimeOffset at) => new()
    {
        Code = command.Code,
        Version = (newest?.Version ?? 0) + 1,
        Name = command.Name,
        Description = command.Description,
        Unit = command.Unit,
        Polarity = command.Polarity,
        Mission = command.Mission,
        Programme = command.Programme,
        Source = command.Source,
        AlsoCalled = command.AlsoCalled,
        Formula = command.Formula,
        DefinedBy = by,
        DefinedAt = at,
    };

    /// <summary>Whether the command says what the definition says already.</summary>
    public static bool IsSame(DefineIndicator command, IndicatorDefinition newest) =>
        newest with { AlsoCalled = [] } == Define(command, newest, "", default) with
        {
            Version = newest.Version,
            AlsoCalled = [],
            DefinedBy = newest.DefinedBy,
            DefinedAt = newest.DefinedAt,
        }
        && newest.AlsoCalled.SequenceEqual(command.AlsoCalled);

    public static ImmutableArray<IndicatorDefinition> Add(ImmutableArray<IndicatorDefinition> definitions, IndicatorDefinition added) =>
    [
        .. definitions.Add(added).OrderBy(definition => definition.Code.Value, StringComparer.Ordinal).ThenBy(definition => definition.Version),
    ];

    private static Refusal? CheckTexts(DefineIndicator command)
    {
        (string Field, string Text)[] required =
        [
            ("name.it", command.Name.It), ("name.en", command.Name.En), ("description.it", command.Description.It), ("description.en", command.Description.En),
            ("source", command.Source),
        ];
        if (Array.Find(required, text => string.IsNullOrWhiteSpace(text.Text)) is { Field: { } empty })
        {
            return Invalid($"'{empty}' is empty. A definition has name and description in Italian and English, and its source.", empty);
        }

        string[] all = [.. required.Select(text => text.Text), .. command.AlsoCalled, command.Formula ?? ""];
        return Array.Exists(all, text => text.Length > MaximumText || text.Contains('\0', StringComparison.Ordinal))
            ? Invalid($"A text of a definition has at most {MaximumText} characters, none of them U+0000.", "name")
            : null;
    }

    private static Refusal? CheckHeading(DefineIndicator command) =>
        command.Mission is { } mission && BudgetClassification.Find(mission) is not { IsMission: true }
            ? Invalid($"D.Lgs. 118/2011 has no mission '{mission}'. Missions have two digits.", "mission")
            : command.Programme is { } programme && (BudgetClassification.Find(programme) is not { IsMission: false } heading || heading.Mission != command.Mission)
                ? Invalid($"'{programme}' is no programme of mission '{command.Mission}'. Programmes are written MM.PP.", "programme")
                : null;

    private static Refusal Invalid(string message, string field) => new("indicator-invalid", message) { Fields = [field] };
}
