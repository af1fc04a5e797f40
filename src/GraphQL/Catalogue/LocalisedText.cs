using Domain = MunicipalBenchmark.Catalogue;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>A text in the service's two languages.</summary>
internal sealed class LocalisedText(Domain.LocalisedText text)
{
    /// <summary>Italian.</summary>
    public string It => text.It;

    /// <summary>English.</summary>
    public string En => text.En;
}
