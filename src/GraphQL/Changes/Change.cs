using System.Globalization;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.GraphQL.Changes;

/// <summary>A change to what is public.</summary>
internal sealed class Change(ChangeEntry entry)
{
    /// <summary>Grows with each change; gaps are normal. A whole number, as text since it may pass 2^53.</summary>
    [Id]
    public string Number => entry.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Id of the city or network it belongs to.</summary>
    [Id]
    public string Tenant => entry.Tenant;

    /// <summary>Id of the plan, city or network to fetch again, or to drop.</summary>
    [Id]
    public string Subject => entry.Subject;

    /// <summary>What happened.</summary>
    public ChangeKind Kind => entry.Kind;

    /// <summary>When.</summary>
    public DateTimeOffset At => entry.At;
}
