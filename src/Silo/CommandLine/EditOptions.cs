using System.Collections.Immutable;
using System.CommandLine;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What is to become of manual edits when a document is imported again.</summary>
internal sealed class EditOptions
{
    private readonly Option<bool> _all = new("--discard-edits") { Description = "Give up all manual edits: the document wins. Without it they are carried over." };

    private readonly Option<string[]> _items = new("--discard-edits-of")
    {
        Description = "Give up the manual edits of this node, indicator or spending row; may be given several times.",
        HelpName = "ITEM",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_all);
        command.Options.Add(_items);
    }

    public bool All(ParseResult result) => result.GetValue(_all);

    public ImmutableArray<string> Items(ParseResult result) => [.. result.GetValue(_items) ?? []];
}
