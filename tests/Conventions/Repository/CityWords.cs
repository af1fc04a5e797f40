using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Conventions.Repository;

public sealed partial class CityWords
{
    [Fact]
    public void no_reader_of_documents_knows_a_city_by_name() =>
        Assert.Empty(SourceTree.Files
            .Where(file => file.StartsWith("src/Documents/", StringComparison.Ordinal) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .SelectMany(file => Violations(file, SourceTree.Read(file))));

    [Theory]
    [InlineData("if (title.Contains(\"Comune di Livorno\"))")]
    [InlineData("private const string Letterhead = \"CITTÀ DI TORINO\";")]
    [InlineData("internal sealed class FirenzeSheetReader")]
    public void a_city_s_name_is_found(string line) => Assert.Single(Violations("src/Documents/X.cs", line));

    [Theory]
    [InlineData("// the part of the table, as in a massa of rows")]
    [InlineData("internal sealed class SheetReader")]
    public void other_words_are_left_alone(string line) => Assert.Empty(Violations("src/Documents/X.cs", line));

    private static IEnumerable<string> Violations(string file, string text) =>
        text.Split('\n').Select((line, index) => (line, index)).Where(numbered => Names().IsMatch(numbered.line)).Select(numbered => $"{file}:{numbered.index + 1}: {numbered.line.Trim()}");

    // The cities of the documents at hand and of the samples. Written as a name, or inside an identifier.
    [GeneratedRegex(
        "Livorno|Firenze|Fiorentin|Bologna|Torino|Genova|Milano|Napoli|Palermo|Venezia|Verona|Padova|Trieste|Perugia|Ancona|Pesaro|Modena|Parma|Ferrara|Ravenna|Rimini|Prato|Pisa|Siena|Arezzo|Lucca"
        + "|Grosseto|Pistoia|Brescia|Bergamo|Trento|Bari|Lecce|Foggia|Catania|Messina|Siracusa|Cagliari|Sassari|Salerno|Barletta|La Spezia|Cuneo|Piacenza|L'Aquila|Pescara|Campobasso|Potenza|Matera|Catanzaro"
        + "|LIVORNO|FIRENZE|BOLOGNA|TORINO|GENOVA|MILANO",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
