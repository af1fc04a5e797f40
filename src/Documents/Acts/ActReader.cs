using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Acts;

/// <summary>The act that approved a document, with its votes, from the pages before the plan.</summary>
/// <param name="log">Where doubtful readings are told.</param>
internal sealed class ActReader(DiagnosticLog log)
{
    private const int LongestHeading = 160;
    private const int LongestCount = 220;

    private readonly List<VoteBuilder> _votes = [];
    private DraftAct? _act;
    private VoteBuilder? _vote;
    private string? _subject;
    private int? _present;

    /// <summary>Reads a text of the front matter.</summary>
    public void Text(TextBlock block)
    {
        if (block.Kind == TextKind.Heading)
        {
            _subject = null;
        }

        if (_act is null && block.Text.Length < LongestHeading)
        {
            _act = ReadAct(block);
        }

        if (block.Text.Length < LongestCount && Counts(block))
        {
            return;
        }

        if (block.Kind == TextKind.Paragraph)
        {
            _subject = ActCues.ReadSubject(block.Text) ?? _subject;
        }
    }

    /// <summary>Reads a table of the front matter.</summary>
    /// <returns>False when it is no roll-call.</returns>
    public bool TryTable(TableBlock table)
    {
        var ballots = table.Rows.SelectMany(static row => row.Cells).Select(static cell => ActCues.ReadBallot(cell.Text)).OfType<Ballot>().ToList();
        if (ballots.Count < 3)
        {
            return false;
        }

        if (ballots.Exists(static ballot => ballot is Ballot.For or Ballot.Against))
        {
            Open(table.Line).Count(ballots);
        }
        else
        {
            _present = ballots.Count(static ballot => ballot == Ballot.Present);
        }

        return true;
    }

    /// <summary>The acts found.</summary>
    public ImmutableArray<DraftAct> Finish()
    {
        if (_act is null)
        {
            return [];
        }

        foreach (var vote in _votes)
        {
            vote.Check(log);
        }

        return [_act with { Votes = [.. _votes.Select(vote => vote.Build(_present))] }];
    }

    private VoteBuilder Open(int line)
    {
        _vote = new(line, _subject ?? ActCues.Approval);
        _votes.Add(_vote);
        _subject = null;
        return _vote;
    }

    /// <summary>"Deliberazione del Consiglio Comunale n. 195 del 13/11/2020".</summary>
    private static DraftAct? ReadAct(TextBlock block)
    {
        var text = block.Text;
        var start = ActCues.ActWord(text);
        if (start == 0 || ItalianDate.Find(text) is not var (date, dateStart))
        {
            return null;
        }

        for (var at = start; at < dateStart; at++)
        {
            if (text[at - 1] == ' ' && CountMark.Length(text.AsSpan(at)) is var mark and > 0)
            {
                var number = text.AsSpan(at + mark).TrimStart();
                var digits = number.IndexOfAnyExceptInRange('0', '9');
                if (digits > 0)
                {
                    return new() { Number = number[..digits].ToString(), Date = date.Date, Body = Body(text[start..at]), Line = block.Line };
                }
            }
        }

        return null;
    }

    private static string? Body(string text)
    {
        var body = text.Trim();
        foreach (var article in (ReadOnlySpan<string>)["del ", "della ", "dell'", "di "])
        {
            if (body.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return body[article.Length..].Trim();
            }
        }

        return body.Length == 0 ? null : body;
    }

    /// <summary>"Totale Favorevoli: 18", "favorevoli n. 18, contrari n. 11".</summary>
    private bool Counts(TextBlock block)
    {
        var text = block.Text.AsSpan();
        var found = false;
        for (var at = 0; at < text.Length; at++)
        {
            if ((at > 0 && text[at - 1] != ' ') || ActCues.ReadCount(text[at..]) is not var (count, length))
            {
                continue;
            }

            var rest = text[(at + length)..].TrimStart(" :=");
            rest = rest[CountMark.Length(rest)..].TrimStart();
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            if (digits is 0 or > 4)
            {
                continue;
            }

            found = true;
            at = text.Length - rest.Length + digits - 1;
            Count(block.Line, count, int.Parse(rest[..digits], CultureInfo.InvariantCulture));
        }

        return found;
    }

    private void Count(int line, Ballot? count, int number)
    {
        switch (count)
        {
            case null when _vote is null or { IsStated: true }:
                Open(line);
                break;
            case Ballot.For:
                (_vote is null or { For: not null } ? Open(line) : _vote).For = number;
                break;
            case Ballot.Against when _vote is not null:
                _vote.Against = number;
                break;
            case Ballot.Abstained when _vote is not null:
                _vote.Abstained = number;
                break;
            case Ballot.Present when _vote is null:
                _present = number;
                break;
        }
    }
}
