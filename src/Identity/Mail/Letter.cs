namespace MunicipalBenchmark.Identity.Mail;

/// <summary>A mail to one person, in plain text.</summary>
internal sealed record Letter(string To, string Subject, string Text);
