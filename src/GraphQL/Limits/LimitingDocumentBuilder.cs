using System.Globalization;
using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Hosting;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>Parses a query after counting its tokens, and counts what it spreads out to before anyone walks it.</summary>
internal sealed class LimitingDocumentBuilder(GraphQLOptions options) : IDocumentBuilder
{
    // Standard introspection asks for about a quarter of this.
    private const double MostIntrospection = 400_000;
    private const int MostNesting = 100;
    private const int MostRepeats = 100;

    private readonly GraphQLDocumentBuilder _parser = new() { MaxDepth = 4 * MostNesting };

    /// <inheritdoc/>
    public GraphQLDocument Build(string body)
    {
        CheckTokens(body);
        var document = Parse(body);
        if (document.Definitions.Find(definition => definition is not GraphQLExecutableDefinition) is not null)
        {
            throw new LimitError("EXECUTABLE_DEFINITIONS", "The query defines types: only operations and fragments are executed.");
        }

        var size = new QueryCounter(document).Count();
        Check(size.Selections, options.MaximumSelections, "QUERY_TOO_LARGE", "fields with its fragments spread out", nameof(options.MaximumSelections));
        Check(size.Depth, options.MaximumDepth, "QUERY_TOO_DEEP", "levels of fields", nameof(options.MaximumDepth));
        Check(size.Nesting, MostNesting, "QUERY_TOO_DEEP", "levels of fields and fragments", null);
        Check(size.Repeats, MostRepeats, "QUERY_TOO_LARGE", "fields of one name side by side", null);
        Check(size.Introspection, MostIntrospection, "QUERY_TOO_EXPENSIVE", "expected items of introspection", null);
        return document;
    }

    private static void Check(double count, double most, string code, string what, string? setting)
    {
        if (count > most)
        {
            var named = setting is null ? "" : $" (GraphQL:{setting})";
            throw new LimitError(code, string.Create(CultureInfo.InvariantCulture, $"The query has {count:0} {what}; {most:0} are allowed{named}. Ask for less, or in several queries."));
        }
    }

    private void CheckTokens(string body)
    {
        var tokens = 0;
        var position = 0;
        try
        {
            while (Lexer.Lex(body, position) is { Kind: not TokenKind.EOF } token)
            {
                position = token.End;
                if (token.Kind == TokenKind.STRING && token.Value.Span.Contains('\0'))
                {
                    throw new LimitError(BadUserInputError.ErrorCode, "The query holds the character U+0000 in a text: leave it out.");
                }

                if (++tokens > options.MaximumTokens)
                {
                    throw new LimitError("TOO_MANY_TOKENS", string.Create(
                        CultureInfo.InvariantCulture,
                        $"The query has more than {options.MaximumTokens} tokens (GraphQL:MaximumTokens). Ask in several queries, and give values as variables."));
                }
            }
        }
        catch (GraphQLSyntaxErrorException)
        {
            // The parser meets the same place and says it better.
        }
    }

    private GraphQLDocument Parse(string body)
    {
        try
        {
            return _parser.Build(body);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new LimitError("QUERY_TOO_DEEP", string.Create(CultureInfo.InvariantCulture, $"The query is nested too deeply; {options.MaximumDepth} levels of fields are allowed (GraphQL:MaximumDepth)."));
        }
    }
}
