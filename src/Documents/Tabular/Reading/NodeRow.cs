using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>A row of a sheet of nodes while the tree is put together.</summary>
/// <param name="level">The level of its sheet.</param>
/// <param name="row">The row.</param>
internal sealed class NodeRow(NodeLevel level, SheetRow row)
{
    /// <summary>The level.</summary>
    public NodeLevel Level => level;

    /// <summary>The row.</summary>
    public SheetRow Row => row;

    /// <summary>The code, or null.</summary>
    public string? Code { get; set; }

    /// <summary>The code as the document has it, or null.</summary>
    public string? RawCode { get; set; }

    /// <summary>Unique inside the plan.</summary>
    public string Id { get; set; } = "";

    /// <summary>The parent, or null at the top.</summary>
    public NodeRow? Parent { get; set; }

    /// <summary>The children in the order of their sheets and rows.</summary>
    public List<NodeRow> Children { get; } = [];
}
