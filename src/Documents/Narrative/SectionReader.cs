using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Figures;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Relations;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>What stands directly under a heading: paragraphs to the description, items to notes or actions, all of them to relations, figures and dates.</summary>
/// <param name="subject">The document's city.</param>
/// <param name="numeral">How it writes numbers.</param>
/// <param name="book">Relations.</param>
/// <param name="figures">Figures.</param>
/// <param name="log">Diagnostics.</param>
/// <param name="announced">The announced groups: their list is no list of actions.</param>
internal sealed class SectionReader(CitySubject subject, Numeral numeral, RelationBook book, StatedFigures figures, DiagnosticLog log, AnnouncedGroups announced)
{
    private const int LongestItemTitle = 140;
    private const int LongestActionTitle = 300;

    /// <summary>Words that say the items of a list are actions. Data.</summary>
    private static readonly string[] Actions = ["azioni", "proposte", "progetti", "interventi", "iniziative", "misure", "attività", "azioni di", "actions", "proposals", "projects", "initiatives", "measures", "activities", "we will", "commitments", "impegni"];

    private static readonly string[] Elsewhere = ["in annex", "in allegato", "nell'allegato", "in appendice", "vedi allegato", "see annex", "in the annex", "see appendix"];

    /// <summary>Reads a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="node">Its node, or null in context.</param>
    /// <param name="child">Makes a node of an item.</param>
    /// <param name="dated">Takes a dated sentence.</param>
    public void Read(Section section, NodeBuilder? node, Func<Passage, NodeBuilder> child, Action<DraftMilestone> dated)
    {
        var introduction = "";
        var hasItems = false;
        var tables = new RelationTable();
        foreach (var passage in section.Passages)
        {
            var place = new Place(section.Title, node?.Id, introduction, subject, numeral, book, log);
            switch (passage.Kind)
            {
                case PassageKind.Paragraph when IsCard(place, passage):
                    Item(place, passage, node, child, dated, HasSubsections(section), section.Role == SectionRole.Part);
                    break;
                case PassageKind.Paragraph:
                    // Between the announcement of cards and the next card there may be one that names nothing.
                    var waits = !hasItems && IsAnnounced(place) && !passage.Text.EndsWith(':');
                    introduction = waits ? introduction : passage.Text;
                    hasItems &= waits;
                    node?.Description.Add(passage.Text);
                    Sentences(place, passage, node, dated, consumed: false);
                    break;
                case PassageKind.Row when tables.TryRow(place, passage):
                    node?.Notes.Add(passage.Text);
                    break;
                case PassageKind.Row:
                    if (node is not null)
                    {
                        node.Notes.Add(passage.Text);
                        log.Info(DiagnosticCodes.RowNotPlaced, passage.Line, passage.Text, "A row of a table of no known kind; its text is kept as a note.");
                    }

                    Sentences(place, passage, node, dated, consumed: false);
                    break;
                case PassageKind.Caption:
                    log.NotPlaced(DiagnosticCodes.TextNotPlaced, passage.Line, passage.Text);
                    break;
                case PassageKind.Item:
                    hasItems = true;
                    Item(place, passage, node, child, dated, HasSubsections(section), section.Role == SectionRole.Part);
                    break;
            }
        }
    }

    private static bool IsAnnounced(Place place) => place.Introduction.EndsWith(':') && (PartnerReader.IsList(place) || NetworkReader.IsList(place));

    private static bool IsCard(Place place, Passage passage) =>
        IsAnnounced(place) && (PartnerReader.IsList(place) ? PartnerReader.IsCard(passage.Text) : NetworkReader.IsCard(passage.Text));

    private static bool HasSubsections(Section section) => section.Children.Exists(static inside => inside.Role == SectionRole.Node);

    private void Item(Place place, Passage item, NodeBuilder? node, Func<Passage, NodeBuilder> child, Action<DraftMilestone> dated, bool hasSubsections, bool isPart)
    {
        var isPartner = PartnerReader.IsList(place);
        var isNetwork = !isPartner && NetworkReader.IsList(place);
        var isAward = !isPartner && !isNetwork && ListCues.IsAward(place.Introduction.Length > 0 ? ListCues.Last(place.Introduction) : place.Title);
        var consumed = (isPartner && PartnerReader.Item(place, item)) || (isNetwork && NetworkReader.Item(place, item)) || (isAward && AwardReader.Item(place, item));
        if ((isPartner || isNetwork) && !consumed)
        {
            log.Info(DiagnosticCodes.RelationUnclear, item.Line, item.Text, isPartner ? "This item of a list of partner cities names no city; it is kept as a note." : "This item of a list of networks names none; it is kept as a note.");
        }

        if (node is not null)
        {
            var isAction = !consumed && !isPartner && !isNetwork && !announced.IsAnnouncement(item) && !hasSubsections && node.Level < NodeLevel.Action && (isPart && place.Introduction.Length == 0 ? ChapterTitles.IsGoals(place.Title) || NamesActions(place.Title) : place.Introduction.Length == 0 || NamesActions(ListCues.Last(place.Introduction)));
            if (isAction)
            {
                Describe(child(item), item.Text);
            }
            else
            {
                node.Notes.Add(item.Text);
            }
        }

        Sentences(place, item, node, dated, consumed);
    }

    private static bool NamesActions(string text) => Array.Exists(Actions, word => Words.Contains(text, word));

    /// <summary><c>Title: text</c>, or the first sentence as title.</summary>
    private static void Describe(NodeBuilder node, string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var first = Text.Sentences.Of(text)[0].Text;
        var cut = colon is > 2 and < LongestItemTitle ? colon : first.Length < text.Length && first.Length <= LongestActionTitle ? first.Length : 0;
        if (cut == 0)
        {
            node.Title = text.TrimEnd(';', '.', ' ');
            return;
        }

        node.Title = text[..cut].TrimEnd(';', '.', ' ');
        if (text[cut..].TrimStart(':', ' ') is { Length: > 0 } rest)
        {
            node.Description.Add(rest);
        }
    }

    private void Sentences(Place place, Passage passage, NodeBuilder? node, Action<DraftMilestone> dated, bool consumed)
    {
        var inAwards = ListCues.IsAward(place.Title);
        foreach (var sentence in Text.Sentences.Of(passage.Text))
        {
            if (!consumed)
            {
                NetworkReader.Sentence(place, passage, sentence);
                PartnerReader.Sentence(place, passage, sentence);
                AwardReader.Sentence(place, passage, sentence, inAwards);
            }

            var taken = FundReader.Sentence(place, passage, sentence);
            figures.Sentence(node?.Id, passage, sentence, taken);
            Dates(passage, sentence, node, dated);
            if (Array.Exists(Elsewhere, words => Words.Contains(sentence.Text, words)))
            {
                log.Info(DiagnosticCodes.ListElsewhere, passage.LineAt(sentence.Start), sentence.Text, "The text refers to a list in an annex. If the annex is not in this document, what it lists is not in the plan.");
            }
        }
    }

    private void Dates(Passage passage, Sentence sentence, NodeBuilder? node, Action<DraftMilestone> dated)
    {
        for (var from = 0; from < sentence.Text.Length && ItalianDate.Find(sentence.Text.AsSpan(from)) is var (reading, start); from += start + reading.Length)
        {
            if (StatedFigures.IsAsOf(sentence.Text, start + from))
            {
                continue;
            }

            dated(new() { Date = reading.Date, Text = sentence.Text, Line = passage.LineAt(sentence.Start + from + start) });
        }

        if (node is not null && MonthYear.Find(sentence.Text) is var (month, at))
        {
            log.Info(DiagnosticCodes.DateWithoutDay, passage.LineAt(sentence.Start + at), sentence.Text, $"'{month}' has no day; it stays in the text of '{node.Title}' and is no milestone.");
        }
    }
}
