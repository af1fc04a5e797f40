namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>One service and one browser for all tests of pages.</summary>
[CollectionDefinition(nameof(PortalCollection))]
public sealed class PortalCollection : ICollectionFixture<Portal>;
