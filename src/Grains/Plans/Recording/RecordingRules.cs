using System.Globalization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <summary>What may be recorded between two documents.</summary>
internal static class RecordingRules
{
    /// <summary>Most results that are kept for one plan.</summary>
    public const int MaximumObservations = 20_000;

    private const int MaximumText = 1_000;

    // A plan's first figures may describe the year before it begins, its last ones the year after it ends.
    private const int YearsAround = 1;
    private const int EarliestYear = 1990;

    public static Refusal NotPublished(PlanId id, bool isKnown) => isKnown
        ? new("not-published", $"Plan '{id}' has no published edition. Results are recorded beside one: publish it first, or correct the working copy.") { Fields = ["indicator"] }
        : new("plan-unknown", $"There is no plan '{id}'. Import a document first.") { Fields = ["indicator"] };

    /// <summary>Whether the caller may record without anybody else's look: not an editor where the city asks for a second person.</summary>
    public static Refusal? CheckCaller(PlanId id, CitySettings settings, Principal caller) =>
        settings.RequireSecondPerson && !AccessRules.Allow(caller, AccessRule.CityPublisher, id.City.Value)
            ? new("publisher-needed", $"'{id.City}' asks for a second person, and what is recorded is published at once. Ask a publisher of the city to record it.")
            : null;

    public static Outcome<RecordedObservation> Record(
        RecordObservation command, PlanId id, int edition, PlanDraft content, TypedText read, DateTimeOffset at, string by)
    {
        if (content.Indicators.FirstOrDefault(local => local.Id == command.Indicator) is not { } indicator)
        {
            return new Refusal(
                "local-indicator-unknown", $"Edition {edition} of plan '{id}' has no indicator '{command.Indicator}'. Its ids are those of the plan's export.")
            { Fields = ["indicator"] };
        }

        if ((CheckPeriod(command, content, DateOnly.FromDateTime(at.UtcDateTime)) ?? CheckText(command, indicator, read)) is { } refusal)
        {
            return refusal;
        }

        return new RecordedObservation
        {
            Indicator = indicator.Id,
            Label = indicator.Label,
            Edition = edition,
            Figure = new() { AsOf = command.AsOf, Year = command.Year, Raw = command.Raw.Trim(), Value = read.Value, Doubtful = read.Doubt is not null },
            Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(),
            By = by,
            RecordedAt = at,
            Operation = command.OperationId,
        };
    }

    /// <summary>Whether a new result can follow those that stand already.</summary>
    /// <param name="observation">The new one.</param>
    /// <param name="standing">What stands for its day or year; null for nothing.</param>
    /// <param name="count">How many are kept.</param>
    public static Refusal? CheckNext(RecordedObservation observation, PlacedObservation? standing, int count) =>
        observation.Figure.Value is MissingValue && standing is null
            ? new("nothing-to-take-back", $"'{observation.Figure.Raw}' holds no figure, and nothing stands recorded for {PeriodOf(observation.Figure)} that it could take back. Give the figure.") { Fields = ["raw"] }
            : count >= MaximumObservations
                ? new("too-many-observations", $"The plan has {count} recorded results, which is the most that is kept. Publish a document that holds them under another name of plan.")
                : null;

    /// <summary>Whether a result says what stands already.</summary>
    public static bool IsSame(RecordedObservation left, RecordedObservation right) =>
        left.Figure.Raw == right.Figure.Raw && left.Note == right.Note;

    /// <summary>The day or year of a figure, for a message.</summary>
    public static string PeriodOf(DraftFigure figure) =>
        figure.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? figure.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Refusal? CheckPeriod(RecordObservation command, PlanDraft content, DateOnly today)
    {
        if (command.AsOf is null == command.Year is null)
        {
            return new("date-missing", "Give the day that the result describes (asOf) or the year that it is of (year): one of them.") { Fields = ["asOf"] };
        }

        var (year, field) = command.AsOf is { } day ? (day.Year, "asOf") : (command.Year!.Value, "year");
        var (first, last) = content.Period is { } period ? (period.From - YearsAround, period.To + YearsAround) : (EarliestYear, int.MaxValue);
        return command.AsOf > today || year > today.Year
            ? new("date-in-future", $"The result is of {(command.AsOf is { } ahead ? ahead.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : year)}, which is to come. Give the day or year that it describes.") { Fields = [field] }
            : year < first || year > last
                ? new("date-outside-plan", $"The result is of {year}, and this plan's results are of {first} to {(last == int.MaxValue ? today.Year : last)}. Record it for the plan of its time.") { Fields = [field] }
                : null;
    }

    private static Refusal? CheckText(RecordObservation command, DraftIndicator indicator, TypedText read) =>
        IsUnfit(command.Raw)
            ? new("value-unreadable", $"A result is one line of at most {MaximumText} characters.") { Fields = ["raw"] }
            : command.Note is { } note && IsUnfit(note.ReplaceLineEndings(" "))
                ? new("note-invalid", $"A note has at most {MaximumText} characters, and no control characters.") { Fields = ["note"] }
                : read.Value is TextValue && !IsInWords(indicator)
                    ? new("value-unreadable", $"'{command.Raw}' holds no figure{(read.Doubt is { } doubt ? $": {doubt}" : "")}. Write the result of '{indicator.Label}' as a document would, for example 'N. 3', '61,5%' or '7/7'.") { Fields = ["raw"] }
                    : null;

    private static bool IsUnfit(string text) => text.Length > MaximumText || text.Any(char.IsControl);

    // Words are a result where the plan itself answers the indicator in words.
    private static bool IsInWords(DraftIndicator indicator) =>
        indicator.Observations.Concat(indicator.Targets).Append(indicator.Baseline).Any(figure => figure?.Value is TextValue);
}
