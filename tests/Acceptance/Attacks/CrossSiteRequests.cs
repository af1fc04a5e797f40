using System.Net;
using System.Text;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Requests that another site makes a person's browser send.</summary>
[Collection(nameof(AttackCollection))]
public sealed class CrossSiteRequests(Target target)
{
    private const string Token = "__RequestVerificationToken";
    private const string Change = "{\"query\":\"mutation { saveSearch(input: { name: \\\"forged\\\" }) { userErrors { code } } }\"}";

    // Every page with a form, and who opens it.
    private static readonly string[] Pages =
    [
        "/account", "/account/second-factor", "/account/sessions", "/account/data", "/account/passkeys", "/acting-for", "/citta/livorno/membri", "/citta/livorno/chiavi", "/sign-out", "/invitation", "/sign-in", "/setup", "/password",
    ];

    [Fact]
    public async Task No_form_of_any_page_is_taken_without_a_token_of_this_session()
    {
        var (victim, other, stranger) = (target.Vera, target.Piero, target.Stranger());
        var foreign = (await other.GetAsync("/account")).Hidden("name")[Token];
        var anonymous = (await stranger.GetAsync("/password")).Hidden("forgotten")[Token];
        var tried = 0;
        foreach (var path in Pages)
        {
            var page = await victim.GetAsync(path);
            foreach (var form in page.Forms.Distinct())
            {
                foreach (var token in new[] { null, "", "x", foreign, anonymous })
                {
                    var fields = page.Hidden(form);
                    fields.Remove(Token);
                    if (token is not null)
                    {
                        fields[Token] = token;
                    }

                    var answer = await victim.PostAsync(path, fields);

                    Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} {form} with '{token}': {answer.Status}");
                    tried++;
                }
            }
        }

        Assert.True(tried >= 5 * 14, $"Only {tried} tries.");
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_token_is_worth_nothing_in_a_browser_without_its_cookie()
    {
        var page = await target.Stranger().GetAsync("/password");

        var answer = await target.Stranger().PostAsync("/password", page.Hidden("forgotten"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("/sign-in/passkey/options")]
    [InlineData("/sign-in/passkey")]
    [InlineData("/account/passkeys/options")]
    [InlineData("/account/passkeys/add")]
    public async Task What_a_page_s_script_asks_needs_its_token_too(string path)
    {
        var foreign = (await target.Piero.GetAsync("/account")).Hidden("name")[Token];
        foreach (var headers in new (string, string)[][] { [], [("RequestVerificationToken", "x")], [("RequestVerificationToken", foreign)] })
        {
            var answer = await target.Vera.SendAsync(HttpMethod.Post, path, new StringContent("{\"credential\":\"{}\",\"name\":\"x\",\"returnUrl\":\"/\"}", Encoding.UTF8, "application/json"), headers);

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=application/json")]
    [InlineData("application/json+x")]
    [InlineData("")]
    public async Task A_change_sent_as_a_form_can_be_is_not_taken(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Change));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await target.Vera.SendAsync(HttpMethod.Post, "/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        await AssertNotForgedAsync();
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost.evil.example")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "SAME-ORIGIN, cross-site")]
    public async Task A_cookie_that_another_site_s_page_brings_changes_nothing(string header, string value)
    {
        var json = await target.Vera.SendAsync(HttpMethod.Post, "/graphql", new StringContent(Change, Encoding.UTF8, "application/json"), (header, value));
        var upload = await target.Vera.UploadAsync("?name=a.json", "{}"u8.ToArray(), (header, value));
        var page = await target.Vera.GetAsync("/account");
        var form = await target.Vera.PostAsync("/account", page.Hidden("name"), (header, value));

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [json.Status, upload.Status, form.Status]);
        await AssertNotForgedAsync();
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/uploads")]
    [InlineData("/account")]
    [InlineData("/account/data/export")]
    [InlineData("/citta/livorno/registro.csv")]
    [InlineData("/connect/token")]
    [InlineData("/connect/userinfo")]
    public async Task No_other_origin_is_allowed_to_read(string path)
    {
        var asked = await target.Vera.SendAsync(HttpMethod.Options, path, null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        var read = await target.Vera.GetAsync(path, ("Origin", "https://evil.example"));

        Assert.All(new[] { asked, read }, page => Assert.DoesNotContain(page.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task No_address_changes_anything_when_it_is_only_opened()
    {
        foreach (var path in new[] { "/sign-out", "/account/sessions?_handler=all", "/account/data?_handler=erase", "/citta/livorno/chiavi?_handler=create&name=x&role=editor&life=1", "/acting-for?_handler=acting&tenant=city/livorno", "/connect/endsession" })
        {
            await target.Vera.GetAsync(path);

            Assert.Equal(HttpStatusCode.OK, (await target.Vera.GetAsync("/account")).Status);
        }

        Assert.DoesNotContain("id=\"chiave\"", (await target.Vera.GetAsync("/citta/livorno/chiavi")).Text, StringComparison.Ordinal);
    }

    private async Task AssertNotForgedAsync() =>
        Assert.DoesNotContain("forged", (await target.Vera.DataAsync("{ viewer { savedSearches { name } } }")).ToString(), StringComparison.Ordinal);
}
