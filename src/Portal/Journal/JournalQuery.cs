using System.Globalization;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Portal.Journal;

/// <summary>What a reader looks for in a journal; days are UTC's, and what is no day does not matter.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Before">The number from which to go on.</param>
internal sealed record JournalQuery(string? Actor, string? Action, DateOnly? From, DateOnly? To, long? Before)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The filter for the journal.</summary>
    public AuditFilter Filter => new() { Actor = Actor, Action = Action, From = Start(From), To = To < DateOnly.MaxValue ? Start(To.Value.AddDays(1)) : null };

    public string? FromText => From?.ToString(Day, CultureInfo.InvariantCulture);

    public string? ToText => To?.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Reads the page's address.</summary>
    public static JournalQuery Read(IQueryCollection query) => new(
        Text(query, "chi"),
        Text(query, "azione"),
        DayOf(query, "dal"),
        DayOf(query, "al"),
        long.TryParse(query["prima"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

    /// <summary>The address of the page that goes on from a number.</summary>
    public string Address(string page, long? before) => page + QueryString.Create(new Dictionary<string, string?>
    {
        ["chi"] = Actor,
        ["azione"] = Action,
        ["dal"] = FromText,
        ["al"] = ToText,
        ["prima"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    private static DateTimeOffset? Start(DateOnly? day) => day is { } known ? new(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? DayOf(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
