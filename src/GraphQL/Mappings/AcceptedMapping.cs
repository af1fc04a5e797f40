using Domain = MunicipalBenchmark.Mappings;

namespace MunicipalBenchmark.GraphQL.Mappings;

/// <summary>A city's yes: what its documents call by this label, in this unit, is the catalogue's indicator.</summary>
internal sealed class AcceptedMapping(Domain.AcceptedMapping mapping)
{
    /// <summary>The label, as the document has it that the yes was given for.</summary>
    public string Label => mapping.Label;

    /// <summary>The unit of the documents, for example `percent`; `unmapIndicator` asks for it beside the label.</summary>
    public string Unit => mapping.UnitKey;

    /// <summary>Code of the catalogue's indicator.</summary>
    [Id]
    public string Indicator => mapping.Indicator.Value;

    /// <summary>Version of the definition that the yes was given to.</summary>
    public int DefinitionVersion => mapping.DefinitionVersion;

    /// <summary>What plain numbers are multiplied by to have the catalogue's unit.</summary>
    public decimal Factor => mapping.Factor;

    /// <summary>The plan that the yes was given on, `{city}/{plan}`.</summary>
    [Id]
    public string Plan => mapping.Plan.Value;

    /// <summary>Who said yes: the id of a person or machine.</summary>
    public string AcceptedBy => mapping.By;

    /// <summary>When.</summary>
    public DateTimeOffset AcceptedAt => mapping.At;
}
