using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MunicipalBenchmark.Portal.Journal;

namespace MunicipalBenchmark.Portal.Tests.Journal;

public sealed class QuestionsToAJournal
{
    [Fact]
    public void are_for_whole_days()
    {
        var filter = Read(("dal", "2026-03-01"), ("al", "2026-03-31"), ("azione", " edition-published ")).Filter;

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), filter.From);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), filter.To);
        Assert.Equal("edition-published", filter.Action);
        Assert.Null(filter.Actor);
    }

    [Theory]
    [InlineData("dal", "yesterday")]
    [InlineData("al", "2026-02-30")]
    [InlineData("al", "9999-12-31")]
    [InlineData("prima", "-1")]
    [InlineData("chi", " ")]
    public void leave_out_what_says_nothing(string name, string value)
    {
        var query = Read((name, value));

        Assert.Equal(new(), query.Filter);
        Assert.Null(query.Before);
    }

    [Fact]
    public void are_kept_from_one_page_to_the_next() =>
        Assert.Equal("/citta/livorno/registro?chi=ada&dal=2026-03-01&prima=51", Read(("chi", "ada"), ("dal", "2026-03-01"), ("prima", "101")).Address("/citta/livorno/registro", 51));

    private static JournalQuery Read(params (string Name, string Value)[] query) =>
        JournalQuery.Read(new QueryCollection(query.ToDictionary(pair => pair.Name, pair => new StringValues(pair.Value))));
}
