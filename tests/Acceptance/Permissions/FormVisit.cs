using MunicipalBenchmark.Acceptance.Attacks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>One sending of a form, arranged so that it does its work for whoever may.</summary>
/// <param name="Sender">Whose browser sends it: the caller's, or of another person with the same role where the form takes something away from its sender.</param>
/// <param name="Path">Where to, with parameters.</param>
/// <param name="Form">The form's name; null for what a page's script sends.</param>
/// <param name="Fields">What is filled in.</param>
/// <param name="IsTaken">How its work is seen in the answer.</param>
internal sealed record FormVisit(StageCaller Sender, string Path, string? Form, IReadOnlyList<KeyValuePair<string, string>> Fields, Func<WebPage, bool> IsTaken);
