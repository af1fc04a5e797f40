using System.Globalization;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Search.Analysis;
using HttpMethod = Elastic.Transport.HttpMethod;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>
/// Indices and aliases. What serves is behind an alias that names the format, so that programs of two versions do not disturb each other while one
/// replaces the other; what grows is behind a second alias, so that every silo writes into both.
/// </summary>
internal sealed class ElasticIndices(ElasticConnection connection, ElasticsearchOptions options, TimeProvider time)
{
    // A rebuild says again and again that it goes on; one that is silent for longer was cut off.
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    private readonly string _alias = string.Create(CultureInfo.InvariantCulture, $"{options.Index}-v{IndexFields.Format}");

    /// <summary>The alias that searches go to.</summary>
    public string Serving => _alias;

    private string Building => _alias + "-building";

    /// <summary>The indices to write into: the serving one, made if there is none, and one that grows.</summary>
    public async Task<IReadOnlyList<string>> WriteTargetsAsync(CancellationToken cancellationToken)
    {
        var serving = await EnsureServingAsync(cancellationToken);
        return [serving, .. await BehindAsync(Building, cancellationToken)];
    }

    /// <summary>The serving index, made if there is none.</summary>
    public async Task<string> EnsureServingAsync(CancellationToken cancellationToken) =>
        (await BehindAsync(_alias, cancellationToken)).FirstOrDefault() ?? await CreateServingAsync(cancellationToken);

    /// <summary>Whether an index grows, and whether somebody still feeds it: a process that was killed leaves one that nobody does.</summary>
    public async Task<(bool Grows, bool Fed)> BuildingAsync(CancellationToken cancellationToken)
    {
        var signs = (await SignsAsync(cancellationToken)).Values;
        return (signs.Count > 0, signs.Any(sign => time.GetUtcNow() - sign < Silence));
    }

    /// <summary>Says that the rebuild of an index goes on.</summary>
    /// <exception cref="SearchUnavailableException">Another rebuild took its place.</exception>
    public async Task GoOnAsync(string index, CancellationToken cancellationToken)
    {
        if (!(await SignsAsync(cancellationToken)).TryGetValue(index, out var last))
        {
            throw new SearchUnavailableException("Another rebuild took this one's place.");
        }

        if (time.GetUtcNow() - last >= Sign)
        {
            await MarkAsync(index, complete: false, cancellationToken);
        }
    }

    /// <summary>Whether the serving index has all that the grains held when it was built.</summary>
    public async Task<bool> IsCompleteAsync(CancellationToken cancellationToken)
    {
        var mappings = await connection.JsonAsync(HttpMethod.GET, $"/{_alias}/_mapping", null, cancellationToken);
        return mappings is JsonObject indices && indices.Any(index => index.Value?["mappings"]?["_meta"]?["complete"]?.GetValue<bool>() == true);
    }

    public async Task<string> CreateBuildingAsync(CancellationToken cancellationToken)
    {
        foreach (var earlier in await BehindAsync(Building, cancellationToken))
        {
            await RemoveAsync(earlier, cancellationToken);
        }

        return await CreateAsync($"{_alias}-{Guid.CreateVersion7():n}", Building, cancellationToken);
    }

    /// <summary>Lets an index serve in one step with the end of the others.</summary>
    public async Task PromoteAsync(string index, CancellationToken cancellationToken)
    {
        await MarkAsync(index, complete: true, cancellationToken);
        var actions = new JsonArray(
            new JsonObject { ["remove"] = new JsonObject { ["index"] = index, ["alias"] = Building } },
            new JsonObject { ["add"] = new JsonObject { ["index"] = index, ["alias"] = _alias } });
        foreach (var old in (await BehindAsync(_alias, cancellationToken)).Where(old => old != index))
        {
            actions.Add(new JsonObject { ["remove_index"] = new JsonObject { ["index"] = old } });
        }

        await connection.JsonAsync(HttpMethod.POST, "/_aliases", new JsonObject { ["actions"] = actions }.ToJsonString(), cancellationToken);
    }

    public async Task AbandonAsync(string index, CancellationToken cancellationToken)
    {
        if ((await BehindAsync(Building, cancellationToken)).Contains(index))
        {
            await RemoveAsync(index, cancellationToken);
        }
    }

    private Task MarkAsync(string index, bool complete, CancellationToken cancellationToken) =>
        connection.JsonAsync(HttpMethod.PUT, $"/{index}/_mapping", new JsonObject { ["_meta"] = Meta(complete) }.ToJsonString(), cancellationToken);

    /// <summary>The indices that grow, each with the last sign of its rebuild.</summary>
    private async Task<Dictionary<string, DateTimeOffset>> SignsAsync(CancellationToken cancellationToken) =>
        await connection.JsonAsync(HttpMethod.GET, $"/{Building}/_mapping", null, cancellationToken) is JsonObject indices
            ? indices.ToDictionary(
                index => index.Key,
                index => DateTimeOffset.TryParse(index.Value?["mappings"]?["_meta"]?["sign"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var sign) ? sign : default,
                StringComparer.Ordinal)
            : [];

    private async Task<IReadOnlyList<string>> BehindAsync(string alias, CancellationToken cancellationToken) =>
        await connection.JsonAsync(HttpMethod.GET, $"/_alias/{alias}", null, cancellationToken) is JsonObject indices ? [.. indices.Select(index => index.Key)] : [];

    private async Task<string> CreateServingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CreateAsync(_alias + "-first", _alias, cancellationToken);
        }
        catch (SearchUnavailableException)
        {
            // Of several that found none at the same moment, one makes it: the name is the same for all.
            if ((await BehindAsync(_alias, cancellationToken)).FirstOrDefault() is { } made)
            {
                return made;
            }

            throw;
        }
    }

    private async Task<string> CreateAsync(string index, string alias, CancellationToken cancellationToken)
    {
        var body = Definition();
        body["aliases"] = new JsonObject { [alias] = new JsonObject() };
        await connection.JsonAsync(HttpMethod.PUT, $"/{index}", body.ToJsonString(), cancellationToken);
        return index;
    }

    private Task RemoveAsync(string index, CancellationToken cancellationToken) => connection.JsonAsync(HttpMethod.DELETE, $"/{index}", null, cancellationToken);

    private JsonObject Definition()
    {
        using var stream = typeof(ElasticIndices).Assembly.GetManifestResourceStream("MunicipalBenchmark.Search.Elasticsearch.index.json")
            ?? throw new InvalidOperationException("The index definition is not in the assembly.");
        var definition = (JsonObject)JsonNode.Parse(stream)!;
        definition["mappings"]!["_meta"] = Meta(complete: false);
        return definition;
    }

    private JsonObject Meta(bool complete) =>
        new() { ["format"] = IndexFields.Format, ["complete"] = complete, ["sign"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) };
}
