using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using MunicipalBenchmark.GraphQL.Hosting;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>
/// Keeps parsed and validated queries: parsing and validating cost several times the execution of a small one. The key is the text itself
/// (the parsed document holds on to it anyway) and the operation, since the cost rule looks at one operation only.
/// </summary>
internal sealed class DocumentCache(GraphQLOptions limits, IDocumentBuilder parser, ComplexityValidationRule cost) : IConfigureExecution, IDisposable
{
    // A character is two bytes, and its share of the tree some twenty more.
    private const int BytesACharacter = 24;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = limits.DocumentCacheBytes });
    private readonly IValidationRule[] _variableRules = [FieldArgumentsAreValidRule.Instance, cost];

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { Length: > 0 } text || options.Document is not null)
        {
            return await next(options);
        }

        var key = (text, options.OperationName);
        if (_cache.TryGetValue(key, out GraphQLDocument? known) && known is not null)
        {
            OperationKinds.Check(known, options);
            options.Document = known;

            // What variables can change is judged again: arguments and cost. Everything else was judged when the document came in.
            options.ValidationRules = HasVariables(known) ? _variableRules : [];
            return await next(options);
        }

        var document = parser.Build(text);
        OperationKinds.Check(document, options);
        options.Document = document;
        var result = await next(options);
        if (result.Executed)
        {
            _cache.Set(key, document, new MemoryCacheEntryOptions { Size = (long)BytesACharacter * text.Length });
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    private static bool HasVariables(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition { Variables.Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}
