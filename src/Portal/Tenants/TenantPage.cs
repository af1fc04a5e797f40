using Microsoft.AspNetCore.Components;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Portal.Forms;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>A page for those who run a city, a network or the platform.</summary>
public abstract class TenantPage : FormPage
{
    /// <summary>The city of the address; null for others' pages.</summary>
    [Parameter]
    public string? City { get; set; }

    /// <summary>The network of the address; null for others' pages.</summary>
    [Parameter]
    public string? Network { get; set; }

    /// <summary>The grains.</summary>
    [Inject]
    protected IGrainFactory Grains { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    /// <summary>The day.</summary>
    protected DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Whose page it is.</summary>
    protected Tenant Tenant { get; private set; }

    /// <summary>The city's, network's or platform's name.</summary>
    protected string TenantName { get; private set; } = "";

    /// <summary>Whether the caller runs it. Who does not is not told whether it exists.</summary>
    protected bool IsAllowed { get; private set; }

    /// <summary>Whether the caller runs it as one of its own people; false for who runs the platform only.</summary>
    protected bool Runs => AccessRules.Allow(
        Actor,
        Tenant.Kind switch { TenantKind.City => AccessRule.CityPublisher, TenantKind.Network => AccessRule.NetworkAdmin, _ => AccessRule.PlatformAdmin },
        Tenant.Slug);

    /// <summary>Whether there is such a city or network.</summary>
    protected bool IsKnown { get; private set; }

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        if (Tenant.TryCreate(City is not null ? $"city/{City}" : Network is not null ? $"network/{Network}" : Tenant.Platform.Value, out var tenant))
        {
            (Tenant, IsAllowed) = (tenant, AccessRules.Administers(Actor, tenant));
            if (IsAllowed && await TenantNames.OfAsync(Grains, T, tenant) is { } name)
            {
                (TenantName, IsKnown) = (name, true);
                await LoadAsync();
            }
        }

        IsLoaded = true;
    }

    /// <summary>Reads what the page shows; the caller is allowed to see it.</summary>
    protected abstract Task LoadAsync();
}
