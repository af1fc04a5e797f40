using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Viewers;

/// <summary>What you are for a city, a network or the platform.</summary>
internal sealed class ViewerMembership(Tenant tenant, Role role, DateTimeOffset? since, bool isInForce)
{
    /// <summary>For whom: `city/livorno`, `network/recs` or `platform`.</summary>
    public string Tenant => tenant.Value;

    /// <summary>What you may do there.</summary>
    public Role Role => role;

    /// <summary>Since when; null for a role that came with your token or key and is in no list of members.</summary>
    public DateTimeOffset? Since => since;

    /// <summary>Whether this request has it: not when you act for somebody else, or when your token or key is good for less.</summary>
    public bool IsInForce => isInForce;
}
