using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MunicipalBenchmark.Portal.Layout;

namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>
/// What is answered instead of a page. The framework leaves the body of a page that found nothing to others, and answers a form that a refused page does not
/// have with an empty 400: whoever sent it is told the same as who only opens the page.
/// </summary>
internal static class PageRefusals
{
    /// <summary>The item of a request whose page refused it: the status that it gave.</summary>
    public static readonly object Item = new();

    private const string EnhancedNavigation = "blazor-enhanced-nav";

    /// <summary>Answers with the page for the refusal, where there is one and nothing was answered yet.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        // What answers instead sets it again.
        response.Headers.Remove(EnhancedNavigation);
        var status = response.StatusCode == StatusCodes.Status400BadRequest && context.Items.TryGetValue(Item, out var given) ? given as int? : response.StatusCode;
        if (status == StatusCodes.Status404NotFound)
        {
            await new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(context);
        }
        else if (status == StatusCodes.Status403Forbidden && response.StatusCode == StatusCodes.Status400BadRequest)
        {
            await new RazorComponentResult<ForbiddenPage> { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(context);
        }
    }
}
