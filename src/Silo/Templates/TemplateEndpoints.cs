using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Silo.CommandLine;

namespace MunicipalBenchmark.Silo.Templates;

/// <summary>The empty templates for download: <c>/templates/plan.xlsx</c> and <c>/templates/plan.zip</c>, with <c>?language=en</c> in English. Open to everyone.</summary>
internal static class TemplateEndpoints
{
    private const string Folder = "/templates/plan";

    public static void MapTemplates(this IEndpointRouteBuilder endpoints)
    {
        // What is offered does not change while the process runs.
        var files = new Dictionary<(TemplateFormat, TemplateLanguage), Lazy<byte[]>>();
        foreach (var format in Enum.GetValues<TemplateFormat>())
        {
            foreach (var language in Enum.GetValues<TemplateLanguage>())
            {
                files.Add((format, language), new(() => PlanTemplate.Empty(format, language)));
            }

            var extension = PlanTemplate.Extension(format);
            endpoints.MapGet(Folder + extension, (string? language) => Results.File(
                files[(format, TemplateOptions.LanguageOf(language))].Value,
                PlanTemplate.MediaType(format),
                (TemplateOptions.LanguageOf(language) == TemplateLanguage.Italian ? "piano" : "plan") + extension));
        }
    }
}
