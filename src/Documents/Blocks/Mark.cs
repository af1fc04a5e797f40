namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Signs that mean "yes" in a column of years or months.</summary>
internal static class Mark
{
    private const string Signs = "•●■▪◼★*xX×✓✔✗√·☑☒✘✕✖✅◾⬛⬤◆";

    /// <summary>Whether a cell holds marks and nothing else.</summary>
    public static bool Is(string cell) => Count(cell) > 0;

    /// <summary>How many marks a cell holds; 0 when it holds anything else.</summary>
    public static int Count(string cell)
    {
        var count = 0;
        foreach (var character in cell)
        {
            if (Signs.Contains(character))
            {
                count++;
            }
            else if (!char.IsWhiteSpace(character))
            {
                return 0;
            }
        }

        return count;
    }
}
