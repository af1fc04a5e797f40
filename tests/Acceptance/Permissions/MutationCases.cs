namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>All mutations, each with the way to ask for it.</summary>
internal static class MutationCases
{
    public static IReadOnlyList<MutationCase> Of(Stage stage) =>
        [
            .. PlanCases.Of(stage), .. MappingCases.Of(stage), .. TenantCases.Of(stage), .. CityCases.Of(stage), .. NetworkCases.Of(stage), .. SynonymCases.Of(stage),
            .. CatalogueCases.Of(stage), .. SavedSearchCases.Of(stage),
        ];

    /// <summary>The case of a row of the table.</summary>
    public static MutationCase For(this IReadOnlyList<MutationCase> cases, MatrixRow row) =>
        cases.SingleOrDefault(@case => @case.Mutation == row.Name && (@case.Method is null || @case.Method == row.Method))
        ?? throw new InvalidOperationException($"{row.Name} ({row.Method}) is in docs/permissions/graphql.md and nobody walks it: say in {nameof(MutationCases)} how it is asked for.");
}
