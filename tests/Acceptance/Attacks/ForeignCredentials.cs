using System.Net;
using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Ids of what lets people and machines in: keys, sessions, invitations, the operator's channel.</summary>
[Collection(nameof(AttackCollection))]
public sealed partial class ForeignCredentials(Target target)
{
    [Fact]
    public async Task Another_city_s_key_is_not_revoked_by_its_id()
    {
        var (secret, id) = await MakeKeyAsync(target.Piero, "pisa", "notturno");
        var answer = await target.Vera.SubmitAsync("/citta/livorno/chiavi", "create", ("name", "proprio"), ("role", "editor"), ("life", "1"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        await target.Vera.SubmitAsync("/citta/livorno/chiavi", "revoke", ("id", id));

        Assert.Equal(HttpStatusCode.OK, (await target.Stranger().GetAsync("/", ("X-Api-Key", secret))).Status);
    }

    [Fact]
    public async Task A_key_of_a_machine_reads_no_plan_of_another_city_and_makes_no_member()
    {
        var (secret, _) = await MakeKeyAsync(target.Vera, "livorno", "macchina");
        var machine = target.Stranger();
        (string, string) key = ("X-Api-Key", secret);

        var read = await machine.DataAsync("query($id: ID!) { plan(id: $id) { title } viewer { id } }", new { id = Target.PrivatePlan }, key);
        var made = await machine.AskAsync(
            "mutation($input: AddMemberInput!) { addMember(input: $input) { userErrors { code } } }", new { input = new { tenant = "city/livorno", subject = target.Ugo.Id, role = "PUBLISHER", displayName = "x" } }, key);

        Assert.DoesNotContain(Target.Secret, read.ToString(), StringComparison.Ordinal);
        Assert.True(made.TryGetProperty("errors", out var errors), made.ToString());
        Assert.Equal("FORBIDDEN", errors[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Another_person_s_session_is_not_ended_by_its_id()
    {
        var victim = await target.SignUpAsync("sessioni@example.org");
        var id = (await victim.GetAsync("/account/sessions")).Buttons("id").Single();

        await target.Vera.SubmitAsync("/account/sessions", "end", ("id", id));

        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task An_invitation_is_worth_nothing_for_another_tenant_and_is_withdrawn_by_its_own_only()
    {
        const string Email = "invitata@example.org";
        var invitee = await target.SignUpAsync(Email);
        var sent = await target.Piero.SubmitAsync("/citta/pisa/membri", "invite", ("mailAddress", Email), ("role", "editor"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var id = (await target.Piero.GetAsync("/citta/pisa/membri")).Buttons("id").Single();
        var token = Uri.UnescapeDataString((await Mails.LinkAsync(target, Email, "/invitation")).Fragment["#code=".Length..]);
        await target.Vera.SubmitAsync("/citta/livorno/membri", "invite", ("mailAddress", "altra@example.org"), ("role", "editor"));

        await target.Vera.SubmitAsync("/citta/livorno/membri", "invitations", ("id", id));
        foreach (var bent in new[] { token.Replace("pisa", "livorno", StringComparison.Ordinal), token.Replace("city/pisa", "network/pisa", StringComparison.Ordinal), token.ToUpperInvariant(), token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'), token.Replace("city/", "city/../", StringComparison.Ordinal) })
        {
            var opened = await invitee.SubmitAsync("/invitation", "open", ("code", bent));
            Assert.Equal(HttpStatusCode.OK, opened.Status);
            Assert.DoesNotContain("accept", opened.Forms);
        }

        await invitee.FollowAsync(await invitee.SubmitAsync("/invitation", "open", ("code", token)));
        var accepted = await invitee.SubmitAsync("/invitation", "accept", ("displayName", "Invitata"), ("role", "publisher"), ("tenant", "city/livorno"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        var again = await target.Ugo.SubmitAsync("/invitation", "open", ("code", token));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.DoesNotContain("accept", again.Forms);
        Assert.Equal(HttpStatusCode.Forbidden, (await invitee.GetAsync("/citta/livorno/membri")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await invitee.GetAsync("/citta/pisa/membri")).Status);
    }

    [Theory]
    [InlineData("/operator/doctor")]
    [InlineData("/operator/user?email=evil@example.org&role=platform-admin")]
    [InlineData("/OPERATOR/doctor")]
    [InlineData("/operator%2fdoctor")]
    [InlineData("//operator/doctor")]
    public async Task The_operator_s_channel_is_not_at_the_public_address_even_with_its_token(string path)
    {
        var token = target.Service.Operator.DefaultRequestHeaders.Authorization!.ToString();

        var page = await target.Stranger().SendAsync(HttpMethod.Post, path, new StringContent(""), ("Authorization", token));

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized, $"{page.Status} {page.Text}");
    }

    [Fact]
    public async Task The_operator_s_channel_answers_to_nothing_but_its_token()
    {
        var address = new Uri(target.Service.Operator.BaseAddress!, "operator/doctor");
        using var stranger = new HttpClient();
        var token = target.Service.Operator.DefaultRequestHeaders.Authorization!.Parameter!;
        foreach (var shown in new[] { "", "Bearer ", "Bearer x", $"Basic {token}", $"bearer {token}", $"Bearer {token[..^1]}", $"Bearer {token} " + token })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Headers.TryAddWithoutValidation("Authorization", shown);
            using var response = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private static async Task<(string Secret, string Id)> MakeKeyAsync(Visitor publisher, string city, string name)
    {
        var page = await publisher.SubmitAsync($"/citta/{city}/chiavi", "create", ("name", name), ("role", "editor"), ("life", "1"));
        var secret = Shown().Match(page.Text);
        Assert.True(secret.Success, page.Text);
        return (secret.Groups["secret"].Value, page.Buttons("id").First(id => secret.Groups["secret"].Value.Contains(id, StringComparison.Ordinal)));
    }

    [GeneratedRegex("id=\"chiave\">(?<secret>[^<]+)<", RegexOptions.NonBacktracking)]
    private static partial Regex Shown();
}
