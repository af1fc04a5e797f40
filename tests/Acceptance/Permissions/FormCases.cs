namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>All forms, each with the way to send it.</summary>
internal static class FormCases
{
    public static IReadOnlyList<FormCase> Of(Stage stage) =>
        [.. AccountForms.Of(stage), .. SecurityForms.Of(stage), .. SignInForms.Of(stage), .. MemberForms.Of(stage), .. NetworkForms.Of(stage), .. SettingForms.Of(stage), .. PlatformForms.Of(stage)];

    /// <summary>The case of a row of the table.</summary>
    public static FormCase For(this IReadOnlyList<FormCase> cases, MatrixRow row) =>
        cases.SingleOrDefault(@case => @case.Name == row.Name)
        ?? throw new InvalidOperationException($"{row.Name} is in docs/permissions/pages.md and nobody sends it: say in {nameof(FormCases)} how it is sent.");
}
