using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MunicipalBenchmark.Conventions.Repository;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MunicipalBenchmark.Conventions.Deploy;

public sealed class ComposeFile
{
    private static readonly JsonSchema Schema = ReadSchema(SourceTree.Read("tests/Conventions/Deploy/compose-spec.json"));

    private static readonly JsonObject Ours = Parse(SourceTree.Read("deploy/compose.yaml"));

    [Fact]
    public void it_is_valid_by_the_compose_specification() => Assert.Empty(SchemaViolations(Ours));

    [Fact]
    public void its_services_are_pinned_supervised_and_without_passwords() => Assert.Empty(Violations(Ours));

    [Fact]
    public void the_service_stands_on_PostgreSQL_and_waits_for_it()
    {
        var silo = Ours["services"]!["silo"]!;

        Assert.StartsWith("Host=postgres;", silo["environment"]!["MB__Storage__ConnectionString"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("service_healthy", silo["depends_on"]!["postgres"]!["condition"]!.GetValue<string>());
    }

    [Fact]
    public void what_nothing_uses_yet_starts_only_when_asked() =>
        Assert.Equal(["search"], Ours["services"]!["elasticsearch"]!["profiles"]!.AsArray().Select(profile => profile!.GetValue<string>()));

    [Theory]
    [InlineData("services: { a: { image: 'x:1.2', restart: always, stop_grace_period: 45s, unknown_key: 1 } }")]
    [InlineData("services: { a: { image: ['x'] } }")]
    [InlineData("services: { a: { image: 'x:1.2', ports: { a: b } } }")]
    public void what_the_specification_does_not_know_is_found(string yaml) => Assert.NotEmpty(SchemaViolations(Parse(yaml)));

    [Theory]
    [InlineData("image: 'x:latest', restart: always, stop_grace_period: 45s", "a: x:latest is not pinned")]
    [InlineData("image: 'x:1.2', stop_grace_period: 45s", "a: nobody restarts it")]
    [InlineData("image: 'x:1.2', restart: always, stop_grace_period: 10s", "a: it is killed before it has stopped")]
    [InlineData("image: 'x:1.2', restart: always, stop_grace_period: 45s, environment: { DB_PASSWORD: secret }", "a: DB_PASSWORD has a value in the file")]
    [InlineData("image: 'x:1.2', restart: always, stop_grace_period: 45s, environment: { C: 'Host=x;Password=secret' }", "a: C has a value in the file")]
    [InlineData("image: 'x:1.2', restart: always, stop_grace_period: 45s, ports: ['5080:8080']", "a: 5080:8080 is open to the network")]
    public void a_fault_is_found(string service, string fault) => Assert.Equal([fault], Violations(Parse($"services: {{ a: {{ {service} }} }}")));

    private static JsonSchema ReadSchema(string text)
    {
        var schema = JsonNode.Parse(text)!.AsObject();
        Modernise(schema);
        schema["$schema"] = "https://json-schema.org/draft/2019-09/schema";

        // A key of the specification since the file was made.
        schema["properties"]!["name"] = new JsonObject { ["type"] = "string" };
        return JsonSchema.FromText(schema.ToJsonString());
    }

    // The file says 2019-09 but has the ids of draft 4, and means its own durations (45s) by the format of that name.
    private static void Modernise(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            foreach (var key in new[] { "id", "format" }.Where(key => parent[key] is JsonValue))
            {
                parent.Remove(key);
            }

            foreach (var (_, child) in parent)
            {
                Modernise(child);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                Modernise(child);
            }
        }
    }

    private static IEnumerable<string> SchemaViolations(JsonObject compose)
    {
        var result = Schema.Evaluate(JsonSerializer.SerializeToElement(compose), new() { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : (result.Details ?? []).SelectMany(detail => (detail.Errors ?? new Dictionary<string, string>()).Select(error => $"{detail.InstanceLocation}: {error.Value}"));
    }

    private static IEnumerable<string> Violations(JsonObject compose)
    {
        foreach (var (name, node) in compose["services"]!.AsObject())
        {
            var service = node!.AsObject();
            var image = service["image"]!.GetValue<string>();
            if (!Dockerfile.IsPinned(image))
            {
                yield return $"{name}: {image} is not pinned";
            }

            if (service["restart"] is null)
            {
                yield return $"{name}: nobody restarts it";
            }

            // The host gives itself 30 seconds.
            if (service["stop_grace_period"]?.GetValue<string>().TrimEnd('s') is not { } seconds || int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) <= 30)
            {
                yield return $"{name}: it is killed before it has stopped";
            }

            foreach (var (key, value) in service["environment"]?.AsObject() ?? [])
            {
                if (HoldsPassword(key, value!.GetValue<string>()))
                {
                    yield return $"{name}: {key} has a value in the file";
                }
            }

            foreach (var port in service["ports"]?.AsArray().Select(port => port!.GetValue<string>()).Where(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)) ?? [])
            {
                yield return $"{name}: {port} is open to the network";
            }
        }
    }

    private static bool HoldsPassword(string key, string value)
    {
        var password = value.Contains("Password=", StringComparison.OrdinalIgnoreCase)
            ? value[(value.IndexOf("Password=", StringComparison.OrdinalIgnoreCase) + "Password=".Length)..]
            : key.EndsWith("PASSWORD", StringComparison.OrdinalIgnoreCase) ? value : "${}";
        return !password.StartsWith("${", StringComparison.Ordinal);
    }

    private static JsonObject Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!.AsObject();
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => JsonValue.Create(true),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => JsonValue.Create(false),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Value: var text } => JsonValue.Create(text),
        _ => throw new JsonException($"A {node.NodeType} has no place in JSON."),
    };
}
