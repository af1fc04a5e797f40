using System.Globalization;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What the operator channel is told about a document in its request's body.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Order">Where it is to go.</param>
internal sealed record ImportQuery(string Name, ImportOrder Order)
{
    /// <summary>Reads the query; null when it is not one that <see cref="HttpOperator"/> writes.</summary>
    public static ValueTask<ImportQuery?> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult<ImportQuery?>(
            query["name"].ToString() is { Length: > 0 } name && query["city"].ToString() is { Length: > 0 } city && Guid.TryParse(query["operation"], out var operation)
                ? new(name, new()
                {
                    City = city,
                    Plan = query.TryGetValue("plan", out var plan) ? plan.ToString() : null,
                    Operation = operation,
                    DiscardEdits = bool.TryParse(query["discardEdits"], out var all) && all,
                    DiscardEditsOf = [.. query["discardEditsOf"].OfType<string>()],
                    ExpectedRevision = int.TryParse(query["revision"], CultureInfo.InvariantCulture, out var revision) ? revision : null,
                })
                : null);
    }
}
