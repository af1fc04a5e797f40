using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>One member before and after.</summary>
internal sealed class MemberChange(FieldChange change)
{
    /// <summary>Its name in the interchange format, for example `title`.</summary>
    public string Name => change.Field;

    /// <summary>The value before as JSON, as the interchange format writes it; null where there was none.</summary>
    public string? Before => change.Before;

    /// <summary>The value after as JSON, as the interchange format writes it; null where there is none.</summary>
    public string? After => change.After;
}
