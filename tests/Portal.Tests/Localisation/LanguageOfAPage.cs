using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Tests.Localisation;

public sealed class LanguageOfAPage
{
    [Theory]
    [InlineData(null, null, "it")]
    [InlineData(null, "en-US,en;q=0.8", "en")]
    [InlineData(null, "de,en;q=0.5,it;q=0.7", "it")]
    [InlineData(null, "fr", "it")]
    [InlineData("en", "it", "en")]
    [InlineData("klingon", "en", "en")]
    public void is_the_readers_choice_then_the_browsers_then_italian(string? chosen, string? accepted, string expected)
    {
        var context = new DefaultHttpContext();
        if (chosen is not null)
        {
            context.Request.Headers.Cookie = $"mb-lingua={chosen}";
        }

        if (accepted is not null)
        {
            context.Request.Headers.AcceptLanguage = accepted;
        }

        Assert.Equal(expected, PageLanguage.Of(context.Request).TwoLetterISOLanguageName);
    }

    [Theory]
    [InlineData("/citta/livorno?anno=2020", "/citta/livorno?anno=2020")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task is_chosen_without_leading_elsewhere(string back, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.RouteValues["language"] = "en";
        context.Request.QueryString = QueryString.Create("ritorno", back);

        await PageLanguage.ChooseAsync(context);

        Assert.Equal(expected, context.Response.Headers.Location);
        Assert.StartsWith("mb-lingua=en;", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }
}
