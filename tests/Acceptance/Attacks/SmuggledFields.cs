using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Fields that nobody asked for: in inputs of GraphQL, in forms, in headers.</summary>
[Collection(nameof(AttackCollection))]
public sealed class SmuggledFields(Target target)
{
    [Theory]
    [InlineData("addMember", "AddMemberInput", "{\"tenant\":\"city/livorno\",\"subject\":\"x\",\"role\":\"EDITOR\",\"displayName\":\"x\",\"isPlatformAdmin\":true}")]
    [InlineData("addMember", "AddMemberInput", "{\"tenant\":\"city/livorno\",\"Tenant\":\"city/pisa\",\"subject\":\"x\",\"role\":\"EDITOR\",\"displayName\":\"x\"}")]
    [InlineData("publishPlan", "PublishPlanInput", "{\"plan\":\"livorno/dup-2020-2022\",\"actor\":\"somebody\"}")]
    [InlineData("editNode", "EditNodeInput", "{\"node\":\"livorno/dup-2020-2022/1\",\"fields\":[{\"field\":\"title\",\"text\":\"x\",\"city\":\"pisa\"}]}")]
    [InlineData("saveSearch", "SaveSearchInput", "{\"name\":\"x\",\"owner\":\"somebody\"}")]
    [InlineData("importPlan", "ImportPlanInput", "{\"city\":\"livorno\",\"upload\":\"x\",\"state\":\"PUBLISHED\"}")]
    public async Task A_field_that_an_input_does_not_have_is_refused_in_variables_and_in_the_text(string mutation, string type, string input)
    {
        var byVariable = await target.Vera.AskAsync($"mutation($input: {type}!) {{ change: {mutation}(input: $input) {{ userErrors {{ code }} }} }}", new { input = JsonSerializer.Deserialize<JsonElement>(input) });

        Assert.True(byVariable.TryGetProperty("errors", out _), byVariable.ToString());
        Assert.False(byVariable.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null, byVariable.ToString());
        var smuggled = Regex.Replace(input, "\"(?<name>\\w+)\":", "${name}:", RegexOptions.NonBacktracking).Replace("\"EDITOR\"", "EDITOR", StringComparison.Ordinal);
        var byText = await target.Vera.AskAsync($"mutation {{ change: {mutation}(input: {smuggled}) {{ userErrors {{ code }} }} }}");
        Assert.True(byText.TryGetProperty("errors", out _), byText.ToString());
        Assert.False(byText.TryGetProperty("data", out data) && data.ValueKind != JsonValueKind.Null, byText.ToString());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("id")]
    [InlineData("city")]
    [InlineData("state")]
    [InlineData("__proto__")]
    [InlineData("Visibility")]
    public async Task Only_what_a_node_has_is_edited(string field)
    {
        var answer = await target.Piero.AskAsync(
            "mutation($input: EditNodeInput!) { editNode(input: $input) { plan { id } userErrors { code } } }",
            new { input = new { node = $"{Target.PrivatePlan}/1.01", fields = new[] { new { field, text = $"Strategic {Target.Secret}" } } } });

        var errors = answer.GetProperty("data").GetProperty("editNode").GetProperty("userErrors").GetArrayLength();
        Assert.Equal(field == "title" ? 0 : 1, errors);
    }

    [Fact]
    public async Task An_account_s_form_changes_the_name_and_nothing_else()
    {
        var person = await target.SignUpAsync("furba@example.org");

        var renamed = await person.SubmitAsync(
            "/account",
            "name",
            ("name", "Furba"), ("email", "ada@example.org"), ("emailConfirmed", "true"), ("EmailConfirmed", "true"), ("isPlatformAdmin", "true"), ("IsPlatformAdmin", "true"), ("Person.IsPlatformAdmin", "true"),
            ("role", "platform-admin"), ("tenant", "city/pisa"), ("id", target.Ada.Id), ("Actor.Id", target.Ada.Id), ("City", "pisa"), ("SecurityStamp", "x"));

        Assert.Equal(HttpStatusCode.Redirect, renamed.Status);
        var account = JsonSerializer.Deserialize<JsonElement>((await person.GetAsync("/account/data/export")).Text).GetProperty("account");
        Assert.Equal(
            ("Furba", "furba@example.org", person.Id, false),
            (account.GetProperty("displayName").GetString(), account.GetProperty("email").GetString(), account.GetProperty("id").GetString(), account.GetProperty("isPlatformAdmin").GetBoolean()));
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/citta/pisa/membri")).Status);
    }

    [Fact]
    public async Task A_link_sets_the_password_of_its_own_account_whoever_the_form_names()
    {
        var newcomer = target.Stranger();

        await newcomer.SetPasswordAsync(await target.InviteAsync("nuova@example.org"), "una frase tutta sua", ("email", "ada@example.org"), ("username", "ada@example.org"), ("isPlatformAdmin", "true"), ("kind", "FirstAdministrator"));

        await newcomer.SignInAsync("nuova@example.org", "una frase tutta sua");
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync("/citta/pisa/membri")).Status);
        await (await target.SignInAsync("ada@example.org")).DataAsync("{ viewer { id } }");
    }

    [Theory]
    [InlineData("platform-admin")]
    [InlineData("network-admin")]
    [InlineData("analyst")]
    [InlineData("Publisher,PlatformAdmin")]
    [InlineData("4")]
    [InlineData("")]
    public async Task A_city_gives_no_role_that_is_not_a_city_s(string role)
    {
        const string Email = "ruolo@example.org";
        var invited = await target.Vera.SubmitAsync("/citta/livorno/membri", "invite", ("mailAddress", Email), ("role", role), ("tenant", "platform"));
        var key = await target.Vera.SubmitAsync("/citta/livorno/chiavi", "create", ("name", $"ruolo-{role}"), ("role", role), ("life", "1"), ("tenant", "pisa"), ("City", "pisa"));

        Assert.Equal(HttpStatusCode.OK, invited.Status);
        Assert.DoesNotContain("id=\"chiave\"", key.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, (await target.Vera.GetAsync("/citta/livorno/membri")).Text, StringComparison.Ordinal);
        Assert.Empty(Mails.To(target, Email));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("9999999999999999999")]
    [InlineData("0")]
    public async Task A_key_lives_no_longer_than_keys_may(string days)
    {
        var page = await target.Vera.SubmitAsync("/citta/livorno/chiavi", "create", ("name", $"vita {days}"), ("role", "editor"), ("life", days));

        Assert.DoesNotContain("id=\"chiave\"", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publisher@pisa")]
    [InlineData("pisa")]
    [InlineData("platform-admin")]
    [InlineData("platform-admin@livorno")]
    [InlineData("publisher@livorno,publisher@pisa")]
    [InlineData("PUBLISHER@livorno")]
    [InlineData("network-admin@livorno")]
    [InlineData("@")]
    [InlineData("@livorno")]
    [InlineData("publisher@")]
    public async Task Acting_for_what_one_is_not_is_refused(string choice)
    {
        var page = await target.Vera.GetAsync("/citta/livorno/membri", ("X-Acting-For", choice));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task The_choice_of_whom_to_act_for_takes_own_roles_only()
    {
        foreach (var tenant in new[] { "city/pisa", "platform", $"network/{Target.Network}", "city/../pisa" })
        {
            await target.Vera.SubmitAsync("/acting-for", "acting", ("tenant", tenant));

            Assert.Equal(HttpStatusCode.Forbidden, (await target.Vera.GetAsync("/citta/pisa/membri")).Status);
            Assert.Equal(HttpStatusCode.OK, (await target.Vera.GetAsync("/citta/livorno/membri")).Status);
        }
    }

    [Fact]
    public async Task Headers_of_a_proxy_that_is_not_trusted_say_nothing()
    {
        (string, string)[] forged = [("X-Forwarded-For", "203.0.113.7"), ("Forwarded", "for=203.0.113.7;proto=https;host=evil.example"), ("X-Forwarded-Proto", "https"), ("X-Real-IP", "203.0.113.7"), ("X-Original-URL", "/account"), ("X-HTTP-Method-Override", "DELETE")];
        var visitor = target.Stranger();
        var page = await visitor.GetAsync("/", forged);
        var saved = await target.Piero.AskAsync(
            "mutation($input: EditNodeInput!) { editNode(input: $input) { userErrors { code } } }",
            new { input = new { node = $"{Target.PrivatePlan}/1.01", fields = new[] { new { field = "title", text = $"Strategic {Target.Secret}" } } } },
            forged);

        Assert.Equal((HttpStatusCode.OK, "/"), (page.Status, page.Address.AbsolutePath));
        Assert.False(page.Headers.TryGetValues("Strict-Transport-Security", out _));
        Assert.Equal(0, saved.GetProperty("data").GetProperty("editNode").GetProperty("userErrors").GetArrayLength());
        await target.Service.DeliveredAsync(TestContext.Current.CancellationToken);
        var journal = await target.Piero.GetAsync("/citta/pisa/registro.csv");
        Assert.Matches(@"\b127\.0\.0\.1\b|::1\b", journal.Text);
        Assert.DoesNotContain("203.0.113.7", journal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_host_does_not_get_into_the_links_of_mails()
    {
        const string Email = "dimentica@example.org";
        await target.SignUpAsync(Email);
        var visitor = target.Stranger();
        (string, string) evil = ("Host", "evil.example");
        var page = await visitor.GetAsync("/password", evil);
        var fields = page.Hidden(page.Forms.Single());
        fields["email"] = Email;

        await visitor.PostAsync("/password", fields, evil, ("X-Forwarded-Host", "evil.example"));

        var link = await Mails.LinkAsync(target, Email, "/setup");
        Assert.Equal(target.Address.Authority, link.Authority);
        Assert.DoesNotContain(Mails.To(target, Email), mail => mail.Contains("evil.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_name_of_a_change_used_by_two_people_is_two_changes()
    {
        const string Mutation = "mutation($input: SaveSearchInput!) { saveSearch(input: $input) { savedSearch { id name } userErrors { code } } }";
        var input = new { name = "una", text = "verde", clientMutationId = "the same" };

        var first = await target.Piero.DataAsync(Mutation, new { input });
        var second = await target.Vera.DataAsync(Mutation, new { input = new { name = "altra", text = "blu", clientMutationId = "the same" } });

        Assert.Equal("altra", second.GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("name").GetString());
        Assert.NotEqual(first.GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString(), second.GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_document_that_calls_itself_another_city_s_is_refused()
    {
        var upload = await target.Vera.UploadAsync("piano.json", SmallPlan.Json(3).Replace("\"kind\":", "\"city\": \"istat:050026\", \"kind\":", StringComparison.Ordinal));

        var answer = await target.Vera.AskAsync("mutation($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code } } }", new { input = new { city = "livorno", upload, plan = "altrui" } });

        Assert.NotEmpty(answer.GetProperty("data").GetProperty("importPlan").GetProperty("userErrors").EnumerateArray());
    }
}
