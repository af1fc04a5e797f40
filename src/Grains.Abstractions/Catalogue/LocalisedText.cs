namespace MunicipalBenchmark.Catalogue;

/// <summary>A text in the product's two languages.</summary>
/// <param name="It">Italian.</param>
/// <param name="En">English.</param>
[GenerateSerializer, Immutable, Alias("mb.text")]
public sealed record LocalisedText(string It, string En);
