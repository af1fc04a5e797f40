using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MunicipalBenchmark.Audit;

/// <summary>An end of a journal that somebody noted: the entry of that number had that seal.</summary>
/// <param name="Count">Number of the entry.</param>
/// <param name="Hash">Its seal.</param>
[GenerateSerializer, Immutable, Alias("mb.audit-mark")]
public sealed record AuditMark(long Count, string Hash)
{
    /// <summary>Reads <c>COUNT:SEAL</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The mark, when the text has that form.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AuditMark? mark)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        mark = colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && text!.Length - colon - 1 == AuditSeal.Zero.Length && text.AsSpan(colon + 1).IndexOfAnyExcept("0123456789abcdef") < 0
            ? new(count, text[(colon + 1)..])
            : null;
        return mark is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}:{Hash}");
}
