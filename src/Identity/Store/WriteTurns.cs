using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>
/// Takes a turn at writing for each transaction of one context, and for each changing command outside of one. Given back at the commit, and at the
/// latest when the connection is closed, since EF tells nobody of a transaction that is disposed without an end.
/// </summary>
internal sealed class WriteTurns(IAccountsStore store) : IDbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor
{
    private IDisposable? _turn;

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Enter();
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync();

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync();

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command.Transaction is null)
        {
            Enter();
        }

        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            await EnterAsync(cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        LeaveOutsideTransaction(command);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LeaveOutsideTransaction(command);
        return ValueTask.FromResult(result);
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LeaveOutsideTransaction(command);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveOutsideTransaction(command);
        return Task.CompletedTask;
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave();

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync();

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Leave();

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync();

    private void Enter() => _turn ??= store.EnterWrite();

    private async ValueTask EnterAsync(CancellationToken cancellationToken) =>
        _turn ??= await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);

    private void LeaveOutsideTransaction(DbCommand command)
    {
        if (command.Transaction is null)
        {
            Leave();
        }
    }

    private void Leave()
    {
        _turn?.Dispose();
        _turn = null;
    }

    private Task LeaveAsync()
    {
        Leave();
        return Task.CompletedTask;
    }
}
