using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>
/// Tells every process that something was revoked, so that what they remember is asked for anew: this one at once, others when they look next.
/// </summary>
internal sealed class Generations(IServiceScopeFactory scopes)
{
    private const string Name = "revocations";

    private long? _seen;

    /// <summary>Somebody else, or this process, revoked something.</summary>
    public event EventHandler? Advanced;

    /// <summary>Something was revoked here.</summary>
    public async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await context.Database.ExecuteSqlAsync(
            $"insert into identitygeneration (name, number) values ({Name}, 1) on conflict (name) do update set number = identitygeneration.number + 1",
            cancellationToken).ConfigureAwait(false);
        Advanced?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Looks whether another process revoked something.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var number = await context.Generations.Where(row => row.Name == Name).Select(row => row.Number).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (_seen is { } seen && seen != number)
        {
            Advanced?.Invoke(this, EventArgs.Empty);
        }

        _seen = number;
    }
}
