using System.CommandLine;
using System.CommandLine.Parsing;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>Networks on the command line, by their slugs.</summary>
internal static class NetworkArgument
{
    /// <summary>The argument NETWORK.</summary>
    public static Argument<NetworkId> Create() => new("NETWORK")
    {
        Description = "The network's slug, for example recs.",
        CustomParser = result => Parse(result, result.Tokens[0].Value),
    };

    /// <summary>Reads networks separated by commas.</summary>
    public static NetworkId[] ParseList(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(name => Parse(result, name))];

    private static NetworkId Parse(ArgumentResult result, string name)
    {
        if (!NetworkId.TryCreate(name, out var network))
        {
            result.AddError($"'{name}' does not name a network. A network's slug has lower-case letters, digits and hyphens, for example recs.");
        }

        return network;
    }
}
