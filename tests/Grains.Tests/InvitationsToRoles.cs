using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Members;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class InvitationsToRoles(Cluster cluster)
{
    [Fact]
    public async Task an_accepted_invitation_gives_the_role_once()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var issued = await InviteAsync(city, "guest@example.org");
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            Assert.Equal(("guest@example.org", Role.Editor), Shown(await cluster.Members(city).ReadInvitationAsync(issued.Token)));
            Assert.Equal("sign-in-needed", (await cluster.Members(city).AcceptInvitationAsync(issued.Token, "Guest")).Refusal?.Code);
        }

        Assert.Null(await AcceptAsync(city, issued.Token, "invited-guest"));
        Assert.Equal([new Membership(Role.Editor, city.Slug)], (await cluster.PrincipalAsync("invited-guest")).Memberships);
        Assert.Equal("invitation-unknown", await AcceptAsync(city, issued.Token, "second-guest"));
        Assert.Empty((await cluster.PrincipalAsync("second-guest")).Memberships);
    }

    [Fact]
    public async Task the_token_names_its_tenant_and_is_not_among_what_the_tenant_keeps()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var issued = await InviteAsync(city, "kept@example.org");
        Assert.True(InvitationToken.TryParse(issued.Token, out var token));
        Assert.Equal(city, token.Tenant);
        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.DoesNotContain(token.Secret, (await cluster.Members(city).ListAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_token_is_worth_nothing_for_another_tenant_nor_guessed_nor_malformed()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var other = Tenant.Of(await cluster.CityAsync());
        var issued = await InviteAsync(city, "here@example.org");
        Assert.True(InvitationToken.TryParse(issued.Token, out var token));

        Assert.Equal("invitation-unknown", await AcceptAsync(other, issued.Token, "elsewhere"));
        Assert.Equal("invitation-unknown", await AcceptAsync(other, (token with { Tenant = other }).ToString(), "elsewhere"));
        Assert.Equal("invitation-unknown", await AcceptAsync(city, InvitationToken.Create(city).ToString(), "elsewhere"));
        Assert.Equal("invitation-unknown", await AcceptAsync(city, "", "elsewhere"));
        Assert.Equal("invitation-unknown", await AcceptAsync(city, "city/x/../y", "elsewhere"));
    }

    [Fact]
    public async Task a_revoked_invitation_and_one_replaced_by_a_later_are_gone()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var first = await InviteAsync(city, "Twice@example.org");
        var second = await InviteAsync(city, "twice@example.org");
        Assert.Equal("invitation-unknown", await AcceptAsync(city, first.Token, "twice-invited"));
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal([second.Invitation], (await cluster.Members(city).ListAsync()).Invitations);
            Assert.True((await cluster.Members(city).RevokeInvitationAsync(second.Invitation.Id)).IsDone);
            Assert.Equal("invitation-unknown", (await cluster.Members(city).RevokeInvitationAsync(second.Invitation.Id)).Refusal?.Code);
        }

        Assert.Equal("invitation-unknown", await AcceptAsync(city, second.Token, "twice-invited"));
    }

    [Fact]
    public async Task a_member_keeps_its_role_when_it_accepts_another()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(city).AddAsync(Some.Member("already-publisher", Role.Publisher));
        }

        Assert.Equal("already-a-member", await AcceptAsync(city, (await InviteAsync(city, "again@example.org")).Token, "already-publisher"));
        Assert.Equal([new Membership(Role.Publisher, city.Slug)], (await cluster.PrincipalAsync("already-publisher")).Memberships);
    }

    [Fact]
    public void an_invitation_expires()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var invitation = new Invitation
        {
            Id = Guid.NewGuid(),
            MailAddress = "late@example.org",
            Role = Role.Editor,
            Tenant = Tenant.Platform,
            IssuedAt = now,
            ExpiresAt = now.AddHours(1),
        };
        var members = MembersRules.Invite(new(), new(invitation, "hash"), now);
        Assert.Single(MembersRules.Open(members, now.AddMinutes(59)));
        Assert.Empty(MembersRules.Open(members, now.AddHours(1)));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("@example.org")]
    [InlineData("a@")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.org")]
    [InlineData("a@example.org\r\nBcc: all@example.org")]
    [InlineData("Anna <a@example.org>")]
    [InlineData("a@example.org,b@example.org")]
    public async Task what_is_no_single_mail_address_is_refused(string address)
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.Equal("mail-address-invalid", (await cluster.Members(city).InviteAsync(new(address, Role.Editor))).Refusal?.Code);
    }

    private static (string, Role) Shown(Outcome<Invitation> read) => (read.Value!.MailAddress, read.Value.Role);

    private async Task<IssuedInvitation> InviteAsync(Tenant tenant, string address)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var issued = await cluster.Members(tenant).InviteAsync(new(address, Role.Editor));
        Assert.True(issued.IsDone, issued.Refusal?.Message);
        return issued.Value;
    }

    private async Task<string?> AcceptAsync(Tenant tenant, string token, string subject)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, subject));
        return (await cluster.Members(tenant).AcceptInvitationAsync(token, "Some name")).Refusal?.Code;
    }
}
