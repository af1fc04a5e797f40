using System.Security.Cryptography;
using System.Text;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Audit;

public sealed class SealsOfEntries
{
    private static readonly SealedEntry Entry = new()
    {
        Journal = Tenant.Load("city/livorno"),
        Number = 7,
        Fact = "plan:livorno/dup#3",
        At = new(2020, 11, 13, 15, 45, 0, 123, TimeSpan.FromHours(1)),
        Actor = "p-1",
        Action = "edition-published",
        Subject = "livorno/dup",
    };

    [Fact]
    public void the_canonical_form_is_the_documented_one() => Assert.Equal(
        """{"action":"edition-published","actor":"p-1","at":"2020-11-13T14:45:00.1230000Z","fact":"plan:livorno/dup#3","journal":"city/livorno","number":7,"subject":"livorno/dup"}""",
        AuditSeal.Canonical(Entry));

    [Fact]
    public void every_member_is_in_the_canonical_form_in_the_order_of_the_names() => Assert.Equal(
        """{"action":"edition-published","actor":"p-1","address":"s","at":"2020-11-13T14:45:00.1230000Z","channel":"cli","details":"{\"a\":1}","fact":"plan:livorno/dup#3","journal":"city/livorno","number":7,"person":"p-2","subject":"livorno/dup"}""",
        AuditSeal.Canonical(Entry with { AddressSeal = "s", Channel = "cli", Details = "{\"a\":1}", Person = "p-2" }));

    [Fact]
    public void texts_are_escaped_as_RFC_8785_says() => Assert.Contains(
        "\"subject\":\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/è\u2028😀<\"",
        AuditSeal.Canonical(Entry with { Subject = "\0\u001f\b\t\n\f\r\"\\/è\u2028😀<" }),
        StringComparison.Ordinal);

    [Fact]
    public void a_seal_is_the_hash_of_the_seal_before_a_line_feed_and_the_entry()
    {
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AuditSeal.Zero + "\n" + AuditSeal.Canonical(Entry))));
        Assert.Equal(expected, AuditSeal.Of(AuditSeal.Zero, Entry));
        Assert.Equal(64, AuditSeal.Zero.Length);
    }

    [Theory]
    [InlineData("3:0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("3:00", false)]
    [InlineData("-3:0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("3", false)]
    [InlineData("", false)]
    public void a_noted_end_is_a_number_and_a_seal(string text, bool valid)
    {
        Assert.Equal(valid, AuditMark.TryParse(text, out var mark));
        Assert.Equal(valid ? text : null, mark?.ToString());
    }

    [Theory]
    [InlineData("city/livorno", true)]
    [InlineData("network/recs", true)]
    [InlineData("platform", true)]
    [InlineData("platform/platform", false)]
    [InlineData("city/", false)]
    [InlineData("city/Livorno", false)]
    [InlineData("town/livorno", false)]
    [InlineData("city/a/b", false)]
    public void a_tenant_is_read_and_written_alike(string text, bool valid)
    {
        Assert.Equal(valid, Tenant.TryCreate(text, out var tenant));
        Assert.Equal(valid ? text : "", tenant.ToString());
    }
}
