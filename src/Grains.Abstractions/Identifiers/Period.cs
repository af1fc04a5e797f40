using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>
/// What a figure is about: a whole year (<c>2020</c>) or the state at a date (<c>2020-06-30</c>). The two never compare equal:
/// the figures of a half year are not those of a year.
/// </summary>
[GenerateSerializer, Immutable, Alias("mb.period")]
[JsonConverter(typeof(StringValueConverter<Period>))]
public readonly record struct Period : IStringValue<Period>
{
    [Id(0)]
    private readonly int _year;

    [Id(1)]
    private readonly DateOnly? _asOf;

    private Period(int year, DateOnly? asOf) => (_year, _asOf) = (year, asOf);

    /// <inheritdoc/>
    public string Value => _asOf is { } date
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : _year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The calendar year.</summary>
    public int Year => _year;

    /// <summary>The date of the state, or null for a whole year.</summary>
    public DateOnly? AsOfDate => _asOf;

    /// <summary>The last day covered: the date, or 31 December of the year.</summary>
    public DateOnly End => _asOf ?? new DateOnly(_year, 12, 31);

    /// <summary>A whole year.</summary>
    /// <param name="year">1 to 9999.</param>
    public static Period OfYear(int year) => new(year, null);

    /// <summary>The state at a date.</summary>
    /// <param name="date">The date.</param>
    public static Period AsOf(DateOnly date) => new(date.Year, date);

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out Period value)
    {
        if (text is { Length: 4 } && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var year)
        {
            value = OfYear(year);
            return true;
        }

        var valid = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        value = valid ? AsOf(date) : default;
        return valid;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no period.</exception>
    public static Period Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a period.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
