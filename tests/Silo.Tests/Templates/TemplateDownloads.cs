using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Templates;

namespace MunicipalBenchmark.Silo.Tests.Templates;

public sealed class TemplateDownloads
{
    [Theory]
    [InlineData("templates/plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "piano.xlsx")]
    [InlineData("templates/plan.xlsx?language=en", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "plan.xlsx")]
    [InlineData("templates/plan.zip", "application/zip", "piano.zip")]
    [InlineData("templates/plan.zip?language=en", "application/zip", "plan.zip")]
    public async Task Are_open_to_everyone_with_type_name_and_safe_headers(string path, string type, string name)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.MapTemplates();
        await app.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileNameStar ?? response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("tabular-plan", DocumentReader.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken), "plan", ReaderLimits.Default).Value?.Family);
    }
}
