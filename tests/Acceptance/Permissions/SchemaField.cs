namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A field as introspection tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The named type it answers, without lists and exclamation marks.</param>
/// <param name="Arguments">Its arguments: name, the named type as it is written, and whether one must be given.</param>
internal sealed record SchemaField(string Name, string Type, IReadOnlyList<(string Name, string Type, bool IsRequired)> Arguments);
