using System.Text;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>Which page opens for whom.</summary>
internal static class PagesPage
{
    public static string Print() => new StringBuilder(
        """
        # Permissions: pages
        Written by `tests/Conventions` from the pages' code and [the rules of the grains](../permissions.md); `MB_UPDATE_PERMISSIONS=1` writes it anew. A test of `tests/Acceptance/Permissions`
        opens every page as every caller, another sends every form.

        Columns are of *this* city and *this* network, which the address names, unless they say otherwise. `yes`: the page opens. Empty: who is not signed in is sent to sign in, others get 403 or
        404. What a page shows is no more than its caller may see: `stands on` has the rules of what it reads, and after *forms* those of what it changes, which are judged again when a form is sent.


        """)
        .AppendTable(["page", "stands on", .. Callers.All.Select(caller => caller.Name)], PortalPage.All.Select(Row))
        .Append(
            """
            ## Forms
            Each as *page*#*form*, and what a page's script sends by the address that it sends to. `yes`: the form is taken, and its fields are judged. Empty: the sender is told what who opens
            the page is told (who is not signed in is sent to sign in, others get 403); where the page opens, and the form is not on it for them, 400 or 404; nothing changes. Without the session's antiforgery token
            every form is refused with 400. A test sends every form as every caller.


            """)
        .AppendTable(["form", "stands on", .. Callers.All.Select(caller => caller.Name)], PortalForm.All.Select(form => (IEnumerable<string>)[$"`{form.Name}`", form.StandsOn, .. form.Cells]))
        .ToString().TrimEnd() + "\n";

    private static IEnumerable<string> Row(PortalPage page) => [$"`{page.Address}`", StandsOn(page), .. page.Cells];

    private static string StandsOn(PortalPage page)
    {
        var gate = page.IsForAdministrators ? "TenantAdministrator" : page.IsClosed ? "signed in" : "Anyone";
        var reads = page.Reads.Select(Text).Prepend(gate);
        return string.Join(", ", reads) + (page.Forms.Count == 0 ? "" : "; *forms* " + string.Join(", ", page.Forms.Select(Text)));
    }

    private static string Text(Requirement rule) => $"{rule.Source}: {rule.RuleText}";
}
