namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>A browser that somebody is signed in with.</summary>
/// <param name="Id">Names it for ending it.</param>
/// <param name="CreatedAt">When it was signed in.</param>
/// <param name="SeenAt">When it was last seen, within half of a session's life.</param>
/// <param name="Address">From where; null where the server did not know.</param>
/// <param name="Agent">What the browser says of itself.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
public sealed record AccountSession(string Id, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, string? Address, string? Agent, bool IsCurrent);
