using System.CommandLine;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What commands and addresses of the template share: names of formats and languages, and the way to a file.</summary>
internal static class TemplateOptions
{
    /// <summary>Name of the CSV format.</summary>
    public const string Csv = "csv";

    /// <summary>Name of the workbook.</summary>
    public const string Xlsx = "xlsx";

    private const string Italian = "it";
    private const string English = "en";

    /// <summary>The option <c>--language</c>.</summary>
    public static Option<string> Language()
    {
        var language = new Option<string>("--language") { Description = "Language of the headings of csv and xlsx: it or en; both are read.", DefaultValueFactory = _ => Italian };
        language.AcceptOnlyFromAmong(Italian, English);
        return language;
    }

    /// <summary>The format of a name.</summary>
    public static TemplateFormat FormatOf(string name) => name == Xlsx ? TemplateFormat.Xlsx : TemplateFormat.Csv;

    /// <summary>The language of a name; Italian when there is none.</summary>
    public static TemplateLanguage LanguageOf(string? name) => name == English ? TemplateLanguage.English : TemplateLanguage.Italian;

    /// <summary>Writes a file whole or not at all: a reader of it never sees half a plan.</summary>
    /// <returns>Null when it is written.</returns>
    public static async Task<Refusal?> WriteAsync(FileInfo file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var temporary = $"{file.FullName}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllBytesAsync(temporary, content, cancellationToken);
            File.Move(temporary, file.FullName, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("output-unwritable", $"'{file.FullName}' cannot be written: {e.Message} Give another file with --output.");
        }
    }
}
