using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents.Containers.Html;

/// <summary>Reads an HTML page. Nothing is run or fetched.</summary>
internal static class HtmlContainer
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/html";

    private const int Beginning = 2048;
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body"];

    /// <summary>Whether a text is a page and not Markdown with some tags.</summary>
    public static bool Is(SourceText source)
    {
        var length = 0;
        var comment = false;
        foreach (var line in source.Lines)
        {
            var text = line.AsSpan().Trim();
            length += line.Length;
            if (length > Beginning)
            {
                return Opens(text);
            }

            if (comment || text.StartsWith("<!--"))
            {
                comment = !text.Contains("-->", StringComparison.Ordinal);
            }
            else if (!text.IsEmpty && !text.StartsWith("<?xml"))
            {
                return Opens(text);
            }
            else if (text.Contains("?><", StringComparison.Ordinal))
            {
                return Opens(text[(text.IndexOf("?>") + 2)..]);
            }
        }

        return false;
    }

    /// <summary>Reads a page.</summary>
    public static Outcome<BlockDocument> Read(SourceText source, string fileName, ReaderLimits limits)
    {
        var text = string.Join('\n', source.Lines);
        if (NestingScan.IsDeeper(text, 4 * limits.MaximumDepth))
        {
            return TooDeep(fileName, limits);
        }

        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = true }).ParseDocument(text);
        if (NestingScan.Depth(page) > limits.MaximumDepth)
        {
            return TooDeep(fileName, limits);
        }

        var writer = new HtmlBlocks(limits);
        if (page.Body is { } body)
        {
            writer.Read(body);
        }

        return writer.IsOverLimit
            ? new Refusal(
                RefusalCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The tables of '{fileName}' have more than {limits.MaximumCells:N0} cells (limit MaximumCells). Split it."))
            : BlockDocument.Of(writer.Finish(), ImmutableArray<int>.Empty, source.Doubt);
    }

    private static bool Opens(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal TooDeep(string fileName, ReaderLimits limits) => new(
        RefusalCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"The elements of '{fileName}' are nested more than {limits.MaximumDepth} deep (limit MaximumDepth). Save the page again from a browser, or as text."));
}
