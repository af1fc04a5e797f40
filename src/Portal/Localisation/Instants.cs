using System.Globalization;

namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>Instants as a page shows them: the day and the minute, in UTC, since the server does not know where the reader is.</summary>
internal static class Instants
{
    /// <summary>An instant.</summary>
    public static string Show(DateTimeOffset instant) => $"{instant.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC";

    /// <summary>A day.</summary>
    public static string Show(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
