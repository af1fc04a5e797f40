using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MunicipalBenchmark.Portal.Layout;

namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>What is answered instead of a page.</summary>
internal static class PageRefusals
{
    /// <summary>The item of a request whose page refused it: the status that it gave.</summary>
    public static readonly object Item = new();

    /// <summary>Gives an answer its last form, where nothing was sent yet.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        // A form that a refused page does not have is answered by the framework with 400 and nothing else: whoever sent it is told the page's own refusal.
        if (response.StatusCode == StatusCodes.Status400BadRequest && context.Items.TryGetValue(Item, out var given) && given is int refused)
        {
            response.StatusCode = refused;
            return;
        }

        // The framework leaves the body of a page that found nothing to others.
        if (response.StatusCode == StatusCodes.Status404NotFound)
        {
            await new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(context);
        }
    }
}
