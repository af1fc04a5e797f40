using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Store.Rows;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>The table of sessions, with what is known of the browser.</summary>
internal sealed class SessionRows(IServiceScopeFactory scopes, IHttpContextAccessor requests, Generations generations, TimeProvider time)
{
    public static readonly TimeSpan DefaultLife = TimeSpan.FromHours(12);
    private const int MaximumAgent = 300;

    public async Task AddAsync(string id, string account, string scheme, string? parent, byte[] ticket, DateTimeOffset? ends)
    {
        var now = time.GetUtcNow();
        var request = requests.HttpContext;
        var agent = request?.Request.Headers.UserAgent.ToString();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        context.Add(new SessionRow
        {
            Id = id,
            Account = account,
            Scheme = scheme,
            Parent = parent,
            Ticket = ticket,
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = ends ?? now + DefaultLife,
            Address = request?.Connection.RemoteIpAddress?.ToString(),
            Agent = agent is { Length: > MaximumAgent } ? agent[..MaximumAgent] : agent,
        });
        await context.SaveChangesAsync().ConfigureAwait(false);
    }

    public async Task<bool> ExistsAsync(string id, string account)
    {
        var now = time.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        return await context.Sessions.AnyAsync(row => row.Id == id && row.Account == account && row.ExpiresAt > now).ConfigureAwait(false);
    }

    public async Task ProlongAsync(string id, DateTimeOffset? ends)
    {
        var now = time.GetUtcNow();
        var until = ends ?? now + DefaultLife;
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await context.Sessions.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(item => item.SeenAt, now).SetProperty(item => item.ExpiresAt, until)).ConfigureAwait(false);
    }

    /// <summary>Ends a session, and those that came from it.</summary>
    public async Task RemoveAsync(string id)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            await context.Sessions.Where(row => row.Id == id || row.Parent == id).ExecuteDeleteAsync().ConfigureAwait(false);
        }

        await generations.AdvanceAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
