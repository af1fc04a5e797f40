namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>One stage for all that walk over it, one after the other.</summary>
[CollectionDefinition(nameof(StageCollection))]
public sealed class StageCollection : ICollectionFixture<Stage>;
