using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Portal.Hosting;
using MunicipalBenchmark.Portal.Localisation;
using MunicipalBenchmark.Portal.SignIn;

namespace MunicipalBenchmark.Portal.Account;

/// <summary>What the account's pages ask by script, and the copy of one's data.</summary>
internal static class AccountEndpoints
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/account/data/export", ExportAsync).RequireAuthorization();
        using var scope = endpoints.ServiceProvider.CreateScope();
        if (scope.ServiceProvider.GetService<Passkeys>() is not null)
        {
            endpoints.MapPost("/account/passkeys/options", OptionsAsync).RequireAuthorization().WithMetadata(PortalPage.Instance);
            endpoints.MapPost("/account/passkeys/add", AddAsync).RequireAuthorization().WithMetadata(PortalPage.Instance);
        }
    }

    private static async Task<IResult> ExportAsync(HttpContext context, AccountData accounts, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var id = RequestPrincipal.Of(context).Id;
        var account = await accounts.ExportAsync(id, cancellationToken);
        if (!account.IsDone)
        {
            return Results.NotFound();
        }

        var person = await grains.GetGrain<IPersonGrain>(GrainKeys.OfPerson(id)).ExportAsync();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(
            JsonSerializer.SerializeToUtf8Bytes(new { account = account.Value, person.Person, person.Journal, Others = person.Others.ToDictionary(part => part.Name, part => JsonSerializer.Deserialize<JsonElement>(part.Json)) }, Readable),
            "application/json",
            "municipal-benchmark.json");
    }

    private static async Task<IResult> OptionsAsync(HttpContext context, IAntiforgery antiforgery, AccountData accounts, Passkeys passkeys) =>
        await antiforgery.IsRequestValidAsync(context) && await accounts.FindAsync(RequestPrincipal.Of(context).Id) is { } account
            ? Results.Text(await passkeys.CreationOptionsAsync(account), "application/json")
            : Results.BadRequest();

    private static async Task<IResult> AddAsync(
        HttpContext context, IAntiforgery antiforgery, AccountData accounts, Passkeys passkeys, IStringLocalizer<Texts> texts, PasskeyAnswer answer)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await accounts.FindAsync(RequestPrincipal.Of(context).Id) is not { } account)
        {
            return Results.BadRequest();
        }

        var added = await passkeys.AddAsync(account, answer.Credential, string.IsNullOrWhiteSpace(answer.Name) ? null : answer.Name.Trim());
        return Results.Json(added.IsDone ? new PasskeyResult("/account/passkeys?fatto=1", null) : new PasskeyResult(null, RefusalTexts.Of(texts, added.Refusal)));
    }
}
