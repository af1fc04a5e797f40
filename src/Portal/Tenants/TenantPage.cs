using Microsoft.AspNetCore.Components;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Portal.Forms;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>A page for those who run a city or a network.</summary>
public abstract class TenantPage : FormPage
{
    /// <summary>The city of the address; null for a network's page.</summary>
    [Parameter]
    public string? City { get; set; }

    /// <summary>The network of the address; null for a city's page.</summary>
    [Parameter]
    public string? Network { get; set; }

    /// <summary>The grains.</summary>
    [Inject]
    protected IGrainFactory Grains { get; set; } = null!;

    /// <summary>Whose page it is.</summary>
    protected Tenant Tenant { get; private set; }

    /// <summary>The city's or network's name.</summary>
    protected string TenantName { get; private set; } = "";

    /// <summary>Whether the caller runs it. Who does not is not told whether it exists.</summary>
    protected bool IsAllowed { get; private set; }

    /// <summary>Whether there is such a city or network.</summary>
    protected bool IsKnown { get; private set; }

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        if (Tenant.TryCreate(City is null ? $"network/{Network}" : $"city/{City}", out var tenant))
        {
            (Tenant, IsAllowed) = (tenant, AccessRules.Administers(Actor, tenant));
            if (IsAllowed && await ReadNameAsync() is { } name)
            {
                (TenantName, IsKnown) = (name, true);
                await LoadAsync();
            }
        }

        IsLoaded = true;
    }

    /// <summary>Reads what the page shows; the caller is allowed to see it.</summary>
    protected abstract Task LoadAsync();

    private async Task<string?> ReadNameAsync() => Tenant.Kind == TenantKind.City
        ? (await Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(CityId.Load(Tenant.Slug))).ReadAsync())?.Name
        : (await Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load(Tenant.Slug))).ReadAsync())?.Name;
}
