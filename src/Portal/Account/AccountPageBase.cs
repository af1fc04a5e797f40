using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Portal.Forms;
using PersonAccount = MunicipalBenchmark.Identity.Accounts.Account;

namespace MunicipalBenchmark.Portal.Account;

/// <summary>A page about the account of the person who asks; a machine has none.</summary>
public abstract class AccountPageBase : FormPage
{
    /// <summary>The account; null where there is none.</summary>
    protected PersonAccount? Person { get; private set; }

    /// <summary>The account's data.</summary>
    protected AccountData Data { get; private set; } = null!;

    /// <summary>Whether people sign in here, and not elsewhere.</summary>
    protected bool OwnAuthority { get; private set; }

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        Data = Context.RequestServices.GetRequiredService<AccountData>();
        OwnAuthority = Context.RequestServices.GetService<SignInService>() is not null;
        Person = await Data.FindAsync(Actor.Id);
        if (Person is not null)
        {
            await LoadAsync();
        }

        IsLoaded = true;
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
