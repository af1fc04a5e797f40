namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Attacks on one running service.</summary>
[CollectionDefinition(nameof(AttackCollection))]
public sealed class AttackCollection : ICollectionFixture<Target>;
