using System.Globalization;
using MunicipalBenchmark.Documents.Accounting;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Relations;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Charter;

/// <summary>Reads a charter: its network, the meeting with its date, the objectives, the cities that are named as members.</summary>
internal sealed class CharterGrammar
{
    private const int LongestTitle = 400;
    private const int LongestName = 120;

    private readonly BlockDocument _document;
    private readonly DiagnosticLog _log = new();
    private readonly List<Passage> _passages;
    private readonly List<ObjectiveList> _lists;
    private readonly HashSet<int> _placed = [];
    private readonly List<NodeBuilder> _nodes = [];
    private readonly RelationBook _book;

    private CharterGrammar(BlockDocument document)
    {
        _document = document;
        _passages = PassageReader.Read(document, _log);
        _lists = ObjectiveList.All(_passages);
        _book = new(_log);
    }

    /// <summary>Reads a document.</summary>
    public static PlanDraft Read(BlockDocument document) => new CharterGrammar(document).Run();

    private PlanDraft Run()
    {
        var body = Body();
        var name = NetworkName(body);
        var date = Date(body);
        if (name is var (network, line))
        {
            _book.Add(new(RelationKind.Network, network, line) { Period = date?.Text });
        }

        Objectives();
        Members(body);
        Signatories(body);
        var act = Meeting(body, date);
        Counts();
        Rest(body);
        DocumentNotes.Add(_document, _log);
        var title = name is var (known, _) ? known : _passages.Find(static passage => passage.Kind == PassageKind.Heading)?.Text ?? "Carta di una rete di città";
        var draft = new PlanDraft
        {
            Kind = PlanKind.NetworkCharter,
            Title = date is var (text, _, _, _) && !title.Contains(text, StringComparison.OrdinalIgnoreCase) ? $"{title}, {text}" : title,
            Period = date is var (_, year, _, _) ? new() { From = year, To = year } : null,
            Nodes = [.. _nodes.Select(static node => node.Build())],
            Relations = _book.Build(),
            Acts = act is null ? [] : [act],
        };
        return ReadingAccount.Settle(_document, draft, _log);
    }

    /// <summary>Where the charter itself begins: behind the last menu line above its first list.</summary>
    private int Body()
    {
        var first = _lists.Count > 0 ? _lists[0].Introduction : 0;
        for (var i = first - 1; i >= 0; i--)
        {
            if (IsMenu(_passages[i]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsMenu(Passage passage) => CharterCues.IsMenu(passage.Text);

    /// <summary>The network's name: on the way to the page, in a heading, or in a sentence.</summary>
    private (string Name, int Line)? NetworkName(int body)
    {
        foreach (var passage in _passages.Where(static passage => CharterCues.IsTrail(passage.Text)))
        {
            foreach (var part in passage.Text.Split([" | ", " > ", " » "], StringSplitOptions.TrimEntries))
            {
                if (part.Contains(' ', StringComparison.Ordinal) && CharterCues.IsNetwork(part))
                {
                    return (part, passage.Line);
                }
            }
        }

        foreach (var passage in _passages.Skip(body).Where(static passage => passage.Kind == PassageKind.Heading && CharterCues.IsNetwork(passage.Text) && passage.Text.Contains(' ', StringComparison.Ordinal) && !CharterCues.IsObjectives(passage.Text)))
        {
            return (passage.Text, passage.Line);
        }

        foreach (var passage in _passages.Skip(body))
        {
            for (var at = 0; at < passage.Text.Length; at++)
            {
                if ((at == 0 || passage.Text[at - 1] is ' ' or '“' or '"' or '«') && char.IsUpper(passage.Text[at]) && ProperNames.Length(passage.Text, at) is var length and > 5 and < LongestName
                    && passage.Text.Substring(at, length) is var phrase && CharterCues.IsNetwork(phrase) && phrase.Contains(' ', StringComparison.Ordinal))
                {
                    return (phrase, passage.LineAt(at));
                }
            }
        }

        return null;
    }

    /// <summary>The date of the charter: a whole date or a month of the body, never one of the site's head or foot.</summary>
    private (string Text, int Year, DateOnly? Day, int Line)? Date(int body)
    {
        var last = _lists.Count > 0 ? _lists[0].Introduction : _passages.Count;
        var order = Enumerable.Range(body, Math.Max(0, last - body)).Concat(Enumerable.Range(last, _passages.Count - last)).Select(index => _passages[index]).Where(static passage => passage.Kind != PassageKind.Item && !IsMenu(passage));
        foreach (var passage in order)
        {
            if (ItalianDate.Find(passage.Text) is var (reading, start))
            {
                return (passage.Text.Substring(start, reading.Length), reading.Date.Year, reading.Date, passage.LineAt(start));
            }

            if (MonthYear.Find(passage.Text) is var (text, at) && !_passages.Skip(body).Take(last + 1 - body).Any(static later => ItalianDate.Find(later.Text) is not null))
            {
                _log.Info(DiagnosticCodes.DateWithoutDay, passage.LineAt(at), passage.Text, $"'{text}' has no day: the year became the period, and the act has no date.");
                _placed.Add(_passages.IndexOf(passage));
                return (text, MonthYear.Year(text), null, passage.LineAt(at));
            }
        }

        return null;
    }

    /// <summary>The lists' items. Beside objectives, what members take upon themselves are actions; alone, they are the objectives.</summary>
    private void Objectives()
    {
        var (objectives, commitments) = (0, 0);
        var alone = _lists.TrueForAll(list => CharterCues.IsCommitments(_passages[list.Introduction].Text));
        foreach (var list in _lists)
        {
            var introduction = _passages[list.Introduction];
            var level = !alone && CharterCues.IsCommitments(introduction.Text) ? NodeLevel.Action : NodeLevel.StrategicObjective;
            _placed.Add(list.Introduction);
            _log.LeaveOut(introduction.Line, introduction.LineAt(Math.Max(0, introduction.Text.Length - 1)));
            foreach (var index in list.Items)
            {
                _placed.Add(index);
                var item = _passages[index];
                var (title, description) = Split(item.Text);
                var id = level == NodeLevel.Action ? string.Create(CultureInfo.InvariantCulture, $"commitment-{++commitments}") : string.Create(CultureInfo.InvariantCulture, $"objective-{++objectives}");
                var node = new NodeBuilder(id, level, item.Line) { Title = title };
                if (description is not null)
                {
                    node.Description.Add(description);
                }

                _nodes.Add(node);
            }
        }
    }

    /// <summary><c>objective (what it means)</c> and <c>objective: what it means</c>.</summary>
    private static (string Title, string? Description) Split(string text)
    {
        var item = text.TrimEnd(';', '.', ' ');
        var open = item.IndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && item.EndsWith(')') && open < LongestTitle)
        {
            return (item[..open].Trim(), item[(open + 2)..^1].Trim());
        }

        var colon = item.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 2 and < LongestTitle / 2 ? (item[..colon].Trim(), item[(colon + 2)..].Trim())
            : Sentences.Of(item) is [var first, _, ..] && first.Text.Length < LongestTitle ? (first.Text.TrimEnd('.'), item[(first.Start + first.Text.Length)..].Trim())
            : (item, null);
    }

    private void Members(int body)
    {
        for (var i = body; i < _passages.Count; i++)
        {
            var passage = _passages[i];
            if (passage.Kind == PassageKind.Item || IsMenu(passage) || !CharterCues.IsMembers(passage.Text))
            {
                continue;
            }

            var behind = CharterCues.BehindMembers(passage.Text);
            var listed = behind >= 0 ? Add(passage, behind) : 0;
            for (var next = i + 1; listed == 0 && next < _passages.Count && _passages[next] is { Kind: PassageKind.Item or PassageKind.Row } item && !_placed.Contains(next); next++)
            {
                if (Add(item, 0) > 0)
                {
                    _placed.Add(next);
                }
                else
                {
                    _log.Info(DiagnosticCodes.RelationUnclear, item.Line, item.Text, "This item of a list of members names no city.");
                }
            }

            if (listed > 0 || (i + 1 < _passages.Count && _placed.Contains(i + 1)))
            {
                _placed.Add(i);
            }
        }
    }

    /// <summary><c>A, B e C firmano …</c>: cities that open a sentence, with a verb of signing behind them.</summary>
    private void Signatories(int body)
    {
        foreach (var passage in _passages.Skip(body).Where(static passage => passage.Kind == PassageKind.Paragraph))
        {
            foreach (var sentence in Sentences.Of(passage.Text))
            {
                var cities = CityList.Read(sentence.Text, 0, out var rest);
                if (cities.Count < 2 || !CharterCues.IsSigning(sentence.Text[rest..].TrimStart()))
                {
                    continue;
                }

                foreach (var city in cities)
                {
                    _book.Add(new(RelationKind.PartnerCity, city.Name, passage.LineAt(sentence.Start + city.Start)) { Country = city.Country });
                }
            }
        }
    }

    private int Add(Passage passage, int from)
    {
        var start = from;
        var skipped = passage.Text.AsSpan(start).IndexOfAnyExcept(" :-–(");
        start += Math.Max(0, skipped);
        foreach (var link in (ReadOnlySpan<string>)["sono ", "sono: ", "le città di ", "i comuni di ", "di ", "are ", "are: ", "the cities of ", "of ", "Comune di ", "Città di ", "City of ", "Municipality of "])
        {
            start += passage.Text.AsSpan(start).StartsWith(link, StringComparison.Ordinal) ? link.Length : 0;
        }

        if (start >= passage.Text.Length)
        {
            return 0;
        }

        var cities = CityList.Read(passage.Text, start, out var rest);
        if (cities.Count == 0 || (from == 0 && !CityList.Closes(passage.Text, rest)))
        {
            return 0;
        }

        foreach (var city in cities)
        {
            _book.Add(new(RelationKind.PartnerCity, city.Name, passage.LineAt(city.Start)) { Country = city.Country });
        }

        return cities.Count;
    }

    /// <summary>The meeting or signing between the head of the body and the first list.</summary>
    private DraftAct? Meeting(int body, (string Text, int Year, DateOnly? Day, int Line)? date)
    {
        var last = _lists.Count > 0 ? _lists[0].Introduction : _passages.Count;
        for (var i = body; i < last; i++)
        {
            if (_passages[i].Kind == PassageKind.Paragraph && CharterCues.IsFounding(_passages[i].Text) && !IsMenu(_passages[i]))
            {
                _placed.Add(i);
                return new() { Body = _passages[i].Text.TrimEnd('.', ':'), Date = date?.Day, Line = _passages[i].Line };
            }
        }

        return null;
    }

    private void Counts()
    {
        foreach (var list in _lists)
        {
            var text = _passages[list.Introduction].Text;
            if (StatedNumber.BeforeList(text) is { } stated && stated.Number != list.Items.Count)
            {
                _log.Warning(DiagnosticCodes.CountDiffers, _passages[list.Introduction].Line, text, string.Create(CultureInfo.InvariantCulture, $"The text states {stated.Number}; {list.Items.Count} are listed under it."));
            }
        }
    }

    private void Rest(int body)
    {
        for (var i = 0; i < _passages.Count; i++)
        {
            var passage = _passages[i];
            if (_placed.Contains(i))
            {
                continue;
            }

            if (i < body || IsMenu(passage))
            {
                _log.Info(DiagnosticCodes.SiteFurniture, passage.Line, passage.Text, "A line of the web page around the charter (menu, way to the page, foot); it is in no node.");
            }
            else if (passage.Kind != PassageKind.Heading)
            {
                _log.NotPlaced(DiagnosticCodes.TextNotPlaced, passage.Line, passage.Text);
            }
        }
    }
}
