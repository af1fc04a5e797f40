using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Tests.Values;

public sealed class ItalianNumbers
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    [Theory]
    [InlineData("1.234,56", "1234.56", false)]
    [InlineData("4.199.059,32", "4199059.32", false)]
    [InlineData("157.127", "157127", false)]
    [InlineData("12,5", "12.5", false)]
    [InlineData("0,00", "0", false)]
    [InlineData("-3,1", "-3.1", false)]
    [InlineData("0.125", "0.125", true)]
    [InlineData("1.5", "1.5", true)]
    [InlineData("1,234.56", "1234.56", true)]
    [InlineData("12.5000", "12.5", true)]
    public void are_read_as_written_in_italy(string text, string expected, bool doubtful)
    {
        var reading = ItalianNumber.Read(text);
        Assert.NotNull(reading);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), reading.Value.Value);
        Assert.Equal(text.Length, reading.Value.Length);
        Assert.Equal(doubtful, reading.Value.Doubtful);
    }

    [Theory]
    [InlineData("31.12.2020")]
    [InlineData("1.01.01")]
    [InlineData("1.2345.678")]
    [InlineData("1,2,3,4")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("-")]
    public void are_not_found_where_there_are_none(string text) => Assert.Null(ItalianNumber.Exact(text));

    [Property(MaxTest = 1000)]
    public bool come_back_from_their_italian_form(int whole, byte cents, bool grouped)
    {
        var number = whole + (Math.Sign(whole) * (cents % 100) / 100m);
        var text = number.ToString(grouped ? "#,##0.##" : "0.##", Italian);
        return ItalianNumber.Exact(text) == number;
    }

    [Property(MaxTest = 1000)]
    public void never_throw(string? text)
    {
        _ = ItalianNumber.Read(text);
        _ = ItalianNumber.Exact(text);
    }

    [Property(MaxTest = 500)]
    public Property never_throw_on_digits_and_signs() =>
        Prop.ForAll(Gen.Elements("0123456789.,-+ /%€".ToCharArray()).ArrayOf().ToArbitrary(), static characters =>
        {
            _ = ItalianNumber.Read(new string(characters));
            _ = ValueReader.Read(new string(characters));
        });
}
