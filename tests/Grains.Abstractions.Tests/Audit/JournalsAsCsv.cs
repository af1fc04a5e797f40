using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Audit;

public sealed class JournalsAsCsv
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("livorno/dup", "livorno/dup")]
    [InlineData("one,two", "\"one,two\"")]
    [InlineData("a \"word\"", "\"a \"\"word\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void no_cell_is_a_formula_and_every_cell_can_be_read_back(string text, string cell)
    {
        var line = AuditCsv.Line(new()
        {
            Number = 1,
            Sealed = new()
            {
                Journal = Tenant.Platform,
                Number = 1,
                Fact = "f",
                At = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Actor = "p-1",
                Action = "a",
                Subject = text,
            },
            Hash = "h",
            Actor = "operator",
        });

        Assert.Equal($"1,2020-01-01T00:00:00.0000000Z,operator,,a,{cell},,,,,,h", line);
        Assert.Equal(line.Replace(cell, "", StringComparison.Ordinal).Count(c => c == ','), AuditCsv.Header.Count(c => c == ','));
    }
}
