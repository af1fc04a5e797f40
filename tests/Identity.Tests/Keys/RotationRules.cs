using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Identity.Keys;

namespace MunicipalBenchmark.Identity.Tests.Keys;

public sealed class RotationRules
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    [Fact]
    public void the_first_key_signs_at_once() => Assert.Equal(Now, SigningKeyRules.NextActiveAt([], Now, Life, Overlap));

    [Fact]
    public void a_young_key_has_no_successor() => Assert.Null(SigningKeyRules.NextActiveAt([Key("k1", -10)], Now, Life, Overlap));

    [Fact]
    public void a_successor_is_announced_a_day_before_it_signs() => Assert.Equal(Now.AddHours(12), SigningKeyRules.NextActiveAt([Key("k1", -89.5)], Now, Life, Overlap));

    [Fact]
    public void after_a_long_sleep_a_successor_is_still_announced_before_it_signs() => Assert.Equal(Now + Overlap, SigningKeyRules.NextActiveAt([Key("k1", -95)], Now, Life, Overlap));

    [Fact]
    public void an_announced_successor_is_enough() => Assert.Null(SigningKeyRules.NextActiveAt([Key("k1", -89.5), Key("k2", 0.5)], Now, Life, Overlap));

    [Fact]
    public void the_newest_active_key_signs_and_announced_and_former_ones_are_checked_with()
    {
        var usable = SigningKeyRules.Usable([Key("k1", -120), Key("k2", -91), Key("k3", -1), Key("k4", 1), Key("k0", -400)], Now);

        Assert.Equal(["k3", "k2", "k4"], [usable[0].Id, .. usable.Skip(1).Select(key => key.Id).Where(id => id != "k1").Order(StringComparer.Ordinal)]);
        Assert.DoesNotContain(usable, key => key.Id == "k0");
    }

    private static SigningKey Key(string id, double activeInDays)
    {
        var active = Now.AddDays(activeInDays);
        return new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = id }, active, active + Life + Overlap + TimeSpan.FromDays(14));
    }
}
