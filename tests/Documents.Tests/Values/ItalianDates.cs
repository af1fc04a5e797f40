using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Tests.Values;

public sealed class ItalianDates
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    [Theory]
    [InlineData("31/12/2020", "2020-12-31")]
    [InlineData("31.12.2020", "2020-12-31")]
    [InlineData("9.6.20", "2020-06-09")]
    [InlineData("31-12-2020", "2020-12-31")]
    [InlineData("2020-12-31", "2020-12-31")]
    [InlineData("1° gennaio 2017", "2017-01-01")]
    [InlineData("28 Maggio 2020", "2020-05-28")]
    public void are_read_in_each_form(string text, string expected) => Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), ItalianDate.Exact(text));

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("31/12.2020")]
    [InlineData("0/1/2020")]
    [InlineData("1/2020")]
    [InlineData("31/12/202")]
    [InlineData("12 mesi 2020")]
    [InlineData("1.234,56")]
    public void are_not_found_where_there_are_none(string text) => Assert.Null(ItalianDate.Exact(text));

    [Property(MaxTest = 1000)]
    public Property come_back_from_their_italian_form() =>
        Prop.ForAll(
            Gen.Choose(0, 36_500).Select(static days => new DateOnly(1990, 1, 1).AddDays(days)).ToArbitrary(),
            Gen.Elements("dd/MM/yyyy", "d.M.yyyy", "d MMMM yyyy", "dd-MM-yyyy", "yyyy-MM-dd").ToArbitrary(),
            static (date, format) => ItalianDate.Exact(date.ToString(format, Italian)) == date);

    [Property(MaxTest = 1000)]
    public void never_throw(string? text)
    {
        _ = ItalianDate.Read(text);
        _ = ItalianDate.Find(text);
    }
}
