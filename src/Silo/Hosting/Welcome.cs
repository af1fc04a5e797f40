namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>What a person reads when the service is up.</summary>
internal static class Welcome
{
    public static string Text(string address, bool samples)
    {
        var import = samples
            ? "mb import DOCUMENT.md --city pisa --dry-run"
            : "mb import DOCUMENT.md --city livorno";
        return $$"""

            MunicipalBenchmark serves at {{address}}

            Three things to try:
              1. Compare cities:
                 curl -s {{address}}/graphql -H 'Content-Type: application/json' -d '{"query":"{ benchmark(indicator: \"118:09:committed-rate\", period: \"2020-06-30\", focus: \"livorno\") { cohort { size } distribution { median max } focus { value rank percentile } ranking(first: 5) { nodes { city { name } value } } } }"}'
              2. Ask in the browser, with examples: {{address}}/graphql
              3. Bring in a document of your own: {{import}}
                 (from source: dotnet run --project src/Silo -- import …)

            Ctrl+C stops.
            """;
    }
}
