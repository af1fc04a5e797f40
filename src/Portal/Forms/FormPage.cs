using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Forms;

/// <summary>A page with forms: a form that was taken answers by a redirect, one that was refused by the page itself, with the reason.</summary>
public abstract class FormPage : ComponentBase
{
    private const string DoneField = "fatto";

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>The texts.</summary>
    [Inject]
    protected IStringLocalizer<Texts> T { get; set; } = null!;

    /// <summary>The way to another page.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Why the form was refused; null for a page that was only asked for.</summary>
    protected Refusal? Refused { get; private set; }

    /// <summary>Whether what the page shows has been read: until then it shows nothing, since the framework renders while it waits.</summary>
    protected bool IsLoaded { get; set; }

    /// <summary>Who acts.</summary>
    protected Principal Actor => RequestPrincipal.Of(Context);

    /// <summary>Whether the page follows a form that was taken.</summary>
    protected bool IsDone => Context.Request.Query.ContainsKey(DoneField);

    /// <summary>Ends with the request.</summary>
    protected CancellationToken Aborted => Context.RequestAborted;

    /// <summary>A field of the form; empty where there is none.</summary>
    /// <param name="name">Its name.</param>
    protected string Field(string name) => Context.Request.HasFormContentType ? Context.Request.Form[name].ToString() : "";

    /// <summary>A parameter of the page's address; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    protected string? Parameter(string name) => Context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Whether something was refused; the page then says why.</summary>
    /// <typeparam name="TValue">What a success would answer.</typeparam>
    /// <param name="outcome">What came of it.</param>
    protected bool IsRefused<TValue>([NotNullWhen(false)] Outcome<TValue>? outcome)
        where TValue : class
    {
        Refused = outcome?.Refusal;
        return outcome is null || !outcome.IsDone;
    }

    /// <summary>Refuses for a reason of the page's own.</summary>
    /// <param name="refusal">The reason.</param>
    protected void Refuse(Refusal refusal) => Refused = refusal;

    /// <summary>Sends the browser to a page of ours.</summary>
    /// <param name="address">The page.</param>
    protected void GoTo(string address) => Navigation.NavigateTo(LocalAddress.Of(address));

    /// <summary>Sends the browser to a page that says that it is done.</summary>
    /// <param name="page">The page, without parameters.</param>
    protected void GoToDone(string page) => GoTo($"{page}?{DoneField}=1");
}
