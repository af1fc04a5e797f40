using GraphQL;

namespace MunicipalBenchmark.GraphQL.Errors;

/// <summary>An argument that is not well formed. Names the argument, what was given and the remedy.</summary>
internal sealed class BadUserInputError : ExecutionError
{
    /// <summary>The code under <c>extensions</c>.</summary>
    public const string ErrorCode = "BAD_USER_INPUT";

    // Long input is cut, so that an error never echoes a whole request.
    private const int ShownCharacters = 60;

    /// <summary>Creates the error.</summary>
    /// <param name="argument">Path of the argument, for example <c>cohort.region</c>.</param>
    /// <param name="given">What the client gave.</param>
    /// <param name="remedy">What is wrong and what to give instead.</param>
    public BadUserInputError(string argument, string given, string remedy)
        : base($"Argument '{argument}' is '{Shorten(given)}': {remedy}.")
    {
        Code = ErrorCode;
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["argument"] = argument };
    }

    private static string Shorten(string text) => text.Length <= ShownCharacters ? text : $"{text[..ShownCharacters]}…";
}
