using System.Globalization;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQL.Validation;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Hosting;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>
/// Bounds every argument <c>first</c>, also of fields yet to be written. It runs before the cost is computed, in which a negative page
/// would earn credit.
/// </summary>
internal sealed class PageSizeVisitor(GraphQLOptions options) : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObjectFieldArgumentDefinition(QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (string.Equals(argument.Name, "first", StringComparison.Ordinal))
        {
            argument.Validator = Check;
        }
    }

    private void Check(object value)
    {
        if (value is int size && (size < 0 || size > options.MaximumPageSize))
        {
            throw new ValidationError(string.Create(
                CultureInfo.InvariantCulture,
                $"Argument 'first' is {size}: a page has 0 to {options.MaximumPageSize} items (GraphQL:MaximumPageSize). Ask for less and follow pageInfo.endCursor."))
            {
                Code = BadUserInputError.ErrorCode,
            };
        }
    }
}
