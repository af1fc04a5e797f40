namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>Where a page sends its reader next, when the request says it: only to pages of ours.</summary>
internal static class LocalAddress
{
    /// <summary>The address, or the home page when it is none of ours.</summary>
    /// <param name="address">What the request says.</param>
    public static string Of(string? address) =>
        address is ['/', ..] && !address.AsSpan(1).StartsWith("/") && !address.AsSpan(1).StartsWith("\\") && !address.Any(char.IsControl) ? address : "/";
}
