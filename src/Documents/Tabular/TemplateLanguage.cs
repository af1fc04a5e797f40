namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>Language of the headings that are written; both are read.</summary>
public enum TemplateLanguage
{
    /// <summary>Italian.</summary>
    Italian,

    /// <summary>English.</summary>
    English,
}
