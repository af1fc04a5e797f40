using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Tests.Values;

public sealed class WordsForNumbers
{
    [Theory]
    [InlineData("dieci", 10)]
    [InlineData("ventuno", 21)]
    [InlineData("ventitré", 23)]
    [InlineData("quarantacinque", 45)]
    [InlineData("sessantotto", 68)]
    [InlineData("Venti", 20)]
    [InlineData("cento", 100)]
    [InlineData("centotrentadue", 132)]
    [InlineData("86", 86)]
    public void are_read(string word, int expected) => Assert.Equal(expected, NumberWords.Read(word));

    [Theory]
    [InlineData("molti")]
    [InlineData("ventilatore")]
    [InlineData("")]
    [InlineData("2020a")]
    public void are_not_found_elsewhere(string word) => Assert.Null(NumberWords.Read(word));
}
