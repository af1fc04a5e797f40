using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Audit;

/// <summary>A tenant's audit journal, for those who run it. Key: <see cref="GrainKeys.OfAudit"/>.</summary>
[Alias("mb.IAuditGrain")]
public interface IAuditGrain : IOutboxGrain
{
    /// <summary>Entries that match, newest first. Refusal: <c>page-too-large</c>.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">The last page's <see cref="AuditPage.Next"/>; null for the newest.</param>
    /// <param name="count">1 to 200.</param>
    [AlwaysInterleave]
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Search")]
    Task<Outcome<AuditPage>> SearchAsync(AuditFilter filter, long? before, int count);

    /// <summary>All entries, oldest first, for an export; the first page of one is itself an entry. Refusal: <c>page-too-large</c>.</summary>
    /// <param name="after">The last page's <see cref="AuditPage.Next"/>; 0 for the first.</param>
    /// <param name="count">1 to 1000.</param>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Export")]
    Task<Outcome<AuditPage>> ExportAsync(long after, int count);

    /// <summary>Examines the chain of seals from the first kept entry to the last, against its head, the end found by the last examination, and a noted one.</summary>
    /// <param name="mark">An end noted elsewhere; null for none.</param>
    [AlwaysInterleave]
    [ResponseTimeout("00:10:00")]
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Verify")]
    Task<AuditVerification> VerifyAsync(AuditMark? mark);

    /// <summary>Records that somebody reads what is not public; within an hour the same reading is one entry. Done before the data is given away.</summary>
    /// <param name="read">Who read what.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("RecordRead")]
    Task RecordReadAsync(AuditedRead read);

    /// <summary>Records that an account becomes an administrator of the platform by itself, or is one no more; in the platform's journal only.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="isAdmin">Whether it is one from now on.</param>
    /// <exception cref="InvalidOperationException">The journal is not the platform's.</exception>
    [Access(AccessRule.PlatformAdmin)]
    [Alias("RecordAdministrator")]
    Task RecordAdministratorAsync(string account, bool isAdmin);
}
