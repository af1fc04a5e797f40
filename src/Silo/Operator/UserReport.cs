namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What came of adding an account.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Email">Its address.</param>
/// <param name="Role">The role it was given, if any.</param>
/// <param name="Tenant">The city or network of the role.</param>
/// <param name="Link">Where a password is chosen, once; null for an account that has one.</param>
/// <param name="ExpiresAt">Until when the link is good.</param>
internal sealed record UserReport(string Account, string Email, string? Role, string? Tenant, Uri? Link, DateTimeOffset? ExpiresAt);
