using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Audit;

/// <summary>Examines a journal entry by entry, in their order, and stops at the first fault.</summary>
public sealed class AuditExamination
{
    private readonly Tenant _journal;
    private readonly AuditHead _head;
    private readonly AuditMark[] _marks;
    private long _number;
    private long _entries;
    private string _hash;

    /// <summary>Begins.</summary>
    /// <param name="journal">Whose journal.</param>
    /// <param name="head">Its head.</param>
    /// <param name="marks">Ends that were noted elsewhere.</param>
    public AuditExamination(Tenant journal, AuditHead head, IEnumerable<AuditMark> marks)
    {
        (_journal, _head, _marks) = (journal, head, [.. marks]);
        (_number, _hash) = (head.PurgedCount, head.PurgedHash);
        CheckMarks();
    }

    /// <summary>What is wrong; null so far.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes the next entry; after a fault it does nothing.</summary>
    /// <param name="entry">The entry.</param>
    public void Take(AuditEntry entry)
    {
        if (Fault is not null)
        {
            return;
        }

        var expected = _number + 1;
        if (entry.Number != expected || entry.Sealed.Number != expected || entry.Sealed.Journal != _journal)
        {
            Fault = $"Entry {expected} is missing: entry {entry.Number} stands in its place.";
            return;
        }

        if (AuditSeal.Of(_hash, entry.Sealed) != entry.Hash)
        {
            Fault = $"Entry {expected} was changed, or what stands before it.";
            return;
        }

        if (entry.Address is { } address && AuditSeal.OfAddress(entry.AddressNonce ?? "", address) != entry.Sealed.AddressSeal)
        {
            Fault = $"Entry {expected} has another address than the one recorded.";
            return;
        }

        if (!IsBehind(entry.Sealed.Actor, entry.Actor, entry.ActorSalt) || !IsBehind(entry.Sealed.Person, entry.Person, entry.PersonSalt))
        {
            Fault = $"Entry {expected} names another person than the one recorded.";
            return;
        }

        (_number, _hash) = (expected, entry.Hash);
        _entries++;
        CheckMarks();
    }

    /// <summary>Ends the examination after the last entry.</summary>
    public AuditVerification Finish()
    {
        if (Fault is null && (_number != _head.Count || _hash != _head.Hash))
        {
            Fault = _number < _head.Count
                ? $"Entries {_number + 1} to {_head.Count} are missing at the end."
                : $"The journal's head says that entry {_head.Count} is the last; entry {_number} is.";
        }

        if (Fault is null && _marks.FirstOrDefault(mark => mark.Count > _number) is { } later)
        {
            Fault = $"Entry {later.Count} was noted before, and the journal ends at {_number}.";
        }

        return new()
        {
            Journal = _journal,
            Entries = _entries,
            Purged = _head.PurgedCount,
            Mark = new(_head.Count, _head.Hash),
            Fault = Fault,
        };
    }

    /// <summary>Whether the person shown is the one sealed; an erased person is shown by its pseudonym.</summary>
    private static bool IsBehind(string? pseudonym, string? subject, string? salt) =>
        subject == pseudonym || (subject is not null && salt is not null && AuditSeal.Pseudonym(salt, subject) == pseudonym);

    private void CheckMarks()
    {
        if (_number > 0 && _marks.Any(mark => mark.Count == _number && mark.Hash != _hash))
        {
            Fault = $"Entry {_number} has another seal than was noted before: the journal was written anew.";
        }
    }
}
