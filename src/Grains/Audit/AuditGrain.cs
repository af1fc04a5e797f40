using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Audit;

/// <inheritdoc cref="IAuditGrain"/>
[GrainType("mb.audit")]
internal sealed class AuditGrain(
    [PersistentState(StateNames.Audit)] IPersistentState<StoredAudit> storage,
    IAuditStore store,
    ReadModelDelivery delivery,
    TimeProvider time,
    ILogger<AuditGrain> logger)
    : OutboxGrain<StoredAudit, AuditFact>(storage, time, logger), IAuditGrain
{
    private const int MaximumPage = 200;
    private const int MaximumExportPage = 1000;
    private static readonly (string, string?) PlatformAdmin = ("role", nameof(Role.PlatformAdmin));
    private readonly RecentReads _recent = new();

    private Tenant Tenant => GrainKeys.ScopeOf(this.GetPrimaryKeyString())
        ?? throw new InvalidOperationException($"'{this.GetPrimaryKeyString()}' names no tenant.");

    /// <inheritdoc/>
    public async Task<Outcome<AuditPage>> SearchAsync(AuditFilter filter, long? before, int count) =>
        count is < 1 or > MaximumPage
            ? PageTooLarge(MaximumPage)
            : await store.SearchAsync(Tenant, filter, before, count, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<Outcome<AuditPage>> ExportAsync(long after, int count)
    {
        if (count is < 1 or > MaximumExportPage)
        {
            return PageTooLarge(MaximumExportPage);
        }

        if (after == 0)
        {
            await UpdateAsync(state => state, new JournalExported());
        }

        return await store.ReadAsync(Tenant, after, count, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task<AuditVerification> VerifyAsync(AuditMark? mark)
    {
        var head = await store.ReadHeadAsync(Tenant, CancellationToken.None);
        var noted = new[] { Stored.Verified, mark }.OfType<AuditMark>().Where(known => known.Count >= head.PurgedCount);
        var examination = new AuditExamination(Tenant, head, noted);
        for (long? next = head.PurgedCount; next is { } after && after < head.Count && examination.Fault is null;)
        {
            var page = await store.ReadAsync(Tenant, after, MaximumExportPage, CancellationToken.None);

            // What was added since the head was read is for the next examination.
            foreach (var entry in page.Entries.TakeWhile(entry => entry.Number <= head.Count))
            {
                examination.Take(entry);
            }

            next = page.Next;
        }

        var found = examination.Finish();
        if (found.Fault is null && found.Mark != Stored.Verified && found.Mark.Count > 0)
        {
            await UpdateAsync(state => state with { Verified = found.Mark });
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task RecordReadAsync(AuditedRead read)
    {
        var now = Time.GetUtcNow();
        if (_recent.Has(read, now))
        {
            return;
        }

        await UpdateAsync(state => state, new NonPublicRead(read));
        _recent.Add(read, now);
    }

    /// <inheritdoc/>
    public async Task RecordAdministratorAsync(string account, bool isAdmin)
    {
        if (Tenant != Tenant.Platform)
        {
            throw new InvalidOperationException($"Administrators of the platform are not journaled by '{Tenant}'.");
        }

        await UpdateAsync(state => state, new AdministratorChanged(account, isAdmin));

        // Who reads the journal next finds it there, and who erases itself is not named afterwards.
        await AnnounceNowAsync();
    }

    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<AuditFact> item)
    {
        var entry = new ReadModelChange
        {
            Tenant = Tenant.Slug,
            Journal = Tenant,
            Change = ChangeKind.None,
            Subject = Tenant.Value,
            IsPublic = false,
            Actor = item.Actor,
            Action = "",
            Origin = item.Origin,
            At = item.At,
        };
        var change = item.Fact switch
        {
            NonPublicRead { Read: var read } =>
                entry with { Subject = read.Subject, Actor = read.Reader, Action = "non-public-read", Details = JournalDetails.After(("read", read.What)), Origin = read.Origin },

            // As of administrators who are members of the platform: whoever reads the journal need not know the difference.
            AdministratorChanged { IsAdmin: true } added => entry with { Action = "member-added", Person = added.Account, Details = JournalDetails.After(PlatformAdmin) },
            AdministratorChanged removed => entry with { Action = "member-removed", Person = removed.Account, Details = JournalDetails.Before(PlatformAdmin) },
            JournalExported => entry with { Action = "journal-exported" },
            _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no name in the journal."),
        };
        return delivery.DeliverAsync(StateNames.Audit, this.GetPrimaryKeyString(), item.Sequence, change, []);
    }

    /// <inheritdoc/>
    protected override StoredAudit WithOutbox(StoredAudit state, ImmutableArray<OutboxItem<AuditFact>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private static Refusal PageTooLarge(int most) => new("page-too-large", $"Ask for 1 to {most} entries at a time.") { Fields = ["count"] };
}
