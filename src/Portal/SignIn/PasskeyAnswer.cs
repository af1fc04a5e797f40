namespace MunicipalBenchmark.Portal.SignIn;

/// <summary>What the page's script brings from the browser.</summary>
/// <param name="Credential">The credential, as JSON text.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
/// <param name="Name">What its owner calls a new passkey.</param>
internal sealed record PasskeyAnswer(string Credential, string? ReturnUrl, string? Name);

/// <summary>What the page's script is told.</summary>
/// <param name="Next">Where to go.</param>
/// <param name="Message">What to show instead.</param>
internal sealed record PasskeyResult(string? Next, string? Message);
