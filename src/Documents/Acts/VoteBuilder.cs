using System.Globalization;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Acts;

/// <summary>A vote while it is read: the counts stated, and those of the roll-call.</summary>
/// <param name="line">The line it begins on.</param>
/// <param name="subject">What was voted on.</param>
internal sealed class VoteBuilder(int line, string subject)
{
    private List<Ballot>? _roll;

    /// <summary>Stated in favour.</summary>
    public int? For { get; set; }

    /// <summary>Stated against.</summary>
    public int? Against { get; set; }

    /// <summary>Stated abstained.</summary>
    public int? Abstained { get; set; }

    /// <summary>Whether the document stated its counts already.</summary>
    public bool IsStated => For is not null && Against is not null;

    /// <summary>Takes a roll-call.</summary>
    public void Count(List<Ballot> roll) => _roll = roll;

    /// <summary>Tells where stated counts and roll-call disagree.</summary>
    public void Check(DiagnosticLog log)
    {
        foreach (var (name, stated, ballot) in (ReadOnlySpan<(string, int?, Ballot)>)[("in favour", For, Ballot.For), ("against", Against, Ballot.Against), ("abstained", Abstained, Ballot.Abstained)])
        {
            if (_roll is not null && stated is { } number && Of(ballot) != number)
            {
                log.Warning(DiagnosticCodes.VoteDiffers, line, subject, string.Create(CultureInfo.InvariantCulture, $"The document states {number} {name}, but its roll-call has {Of(ballot)}. The stated count is kept."));
            }
        }
    }

    /// <summary>The finished vote; stated counts go before the roll-call's.</summary>
    /// <param name="present">Members present at the session.</param>
    public DraftVote Build(int? present) => new()
    {
        Subject = subject,
        Present = _roll?.Count(static ballot => ballot != Ballot.Absent) ?? present,
        For = For ?? Of(Ballot.For),
        Against = Against ?? Of(Ballot.Against),
        Abstained = Abstained ?? Of(Ballot.Abstained),
        Line = line,
    };

    private int? Of(Ballot ballot) => _roll?.Count(vote => vote == ballot);
}
