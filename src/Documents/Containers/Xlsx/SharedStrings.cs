using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalBenchmark.Documents.Containers.Xlsx;

/// <summary>The texts that cells share.</summary>
internal static class SharedStrings
{
    /// <summary>Reads them one by one.</summary>
    /// <returns>Null when they are longer than the limit.</returns>
    public static List<string>? Read(SharedStringTablePart? part, ReaderLimits limits)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        long characters = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                var text = Text(item);
                characters += text.Length + 1;
                if (characters > limits.MaximumCharacters)
                {
                    return null;
                }

                strings.Add(text);
            }
        }

        return strings;
    }

    /// <summary>The text of an item without the readings of Asian names.</summary>
    public static string Text(OpenXmlElement item)
    {
        var text = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            if (child is Text plain)
            {
                text.Append(plain.Text);
            }
            else if (child is Run run)
            {
                text.Append(run.Text?.Text);
            }
        }

        return text.ToString();
    }
}
