using System.Globalization;
using MunicipalBenchmark.Documents.Accounting;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Figures;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Relations;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>Reads a narrative plan: passages to a tree of sections, sections to nodes, their sentences and lists to relations and figures.</summary>
internal sealed class NarrativeGrammar
{
    private readonly BlockDocument _document;
    private readonly DiagnosticLog _log = new();
    private readonly List<NodeBuilder> _nodes = [];
    private readonly Dictionary<string, List<DraftMilestone>> _milestones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _roots;
    private readonly RelationBook _book;
    private readonly Numeral _numeral;
    private readonly CitySubject _subject;
    private readonly List<Passage> _passages;
    private readonly AnnouncedGroups _announced;
    private readonly StatedFigures _figures;

    private NarrativeGrammar(BlockDocument document)
    {
        _document = document;
        _book = new(_log);
        _passages = PassageReader.Read(document, _log);
        _announced = AnnouncedGroups.Find(_passages);
        _numeral = new(Language.IsEnglish(_passages));
        _subject = CitySubject.Find(_passages.Select(static passage => passage.Text));
        _figures = new(_numeral, _log);
    }

    /// <summary>Reads a document.</summary>
    public static PlanDraft Read(BlockDocument document, PlanKind kind) => new NarrativeGrammar(document).Run(kind);

    private PlanDraft Run(PlanKind kind)
    {
        var title = PlanTitle.Find(_passages);
        TitlePage.Demote(_passages, title);
        var root = SectionTree.Build(_passages, _announced);
        SectionRoles.Decide(root, title.Title, _log);
        Section(root, null);
        _announced.Check(root, _log);
        DocumentNotes.Add(_document, _log);
        var draft = new PlanDraft
        {
            Kind = kind,
            Title = title.Title,
            Period = title.Period,
            Nodes = [.. _nodes.Select(node => node.Build() with { Milestones = _milestones.TryGetValue(node.Id, out var dated) ? [.. dated] : [] })],
            Indicators = _figures.Build(),
            Relations = _book.Build(),
        };
        return ReadingAccount.Settle(_document, draft, _log);
    }

    private void Section(Section section, NodeBuilder? around)
    {
        var node = section.Role == SectionRole.Node ? Start(section, around) : section.Role == SectionRole.Part ? around : null;
        if (node is null)
        {
            Context(section);
        }

        var reader = new SectionReader(_subject, _numeral, _book, _figures, _log, _announced);
        reader.Read(section, node, child => StartChild(node!, section.Title, child), dated => Milestone(node, dated));
        foreach (var child in section.Children)
        {
            Section(child, node ?? around);
        }
    }

    private NodeBuilder Start(Section section, NodeBuilder? around)
    {
        var level = NodeLevels.Of(section, around);
        var node = new NodeBuilder(Id(section.Code, around, level), level, section.Heading!.Line) { Code = section.Code is null ? null : Path(section.Code, around), RawCode = section.RawCode, Parent = around };
        node.Title = section.Title;
        _nodes.Add(node);
        _roots += around is null ? 1 : 0;
        return node;
    }

    /// <summary>A node from an item of a list of actions.</summary>
    private NodeBuilder StartChild(NodeBuilder parent, string heading, Passage item)
    {
        var level = parent.Level < NodeLevel.StrategicObjective && ChapterTitles.IsGoals(heading) ? NodeLevel.StrategicObjective : NodeLevel.Action;
        var node = new NodeBuilder(Id(null, parent, level), level, item.Line) { Parent = parent };
        _nodes.Add(node);
        return node;
    }

    private void Milestone(NodeBuilder? node, DraftMilestone milestone)
    {
        if (node is not null)
        {
            (_milestones.TryGetValue(node.Id, out var dated) ? dated : _milestones[node.Id] = []).Add(milestone);
        }
    }

    /// <summary><c>1.2</c> where numbers nest, and the parent's code before a number that starts anew.</summary>
    private static string Path(string code, NodeBuilder? around) => code.Contains('.', StringComparison.Ordinal) || around?.Code is null ? code : $"{around.Code}.{code}";

    private string Id(string? code, NodeBuilder? around, NodeLevel level)
    {
        var wanted = code is null ? null : Path(code, around);
        if (wanted is not null && _ids.Add(wanted))
        {
            return wanted;
        }

        for (var number = around is null ? _roots + 1 : ++around.Children; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{(around is null ? "" : $"{around.Id}/")}{NodeLevels.Word(level)}-{number}");
            if (_ids.Add(id))
            {
                return id;
            }
        }
    }

    private void Context(Section section)
    {
        if (section.Heading is { } heading && section.Role == SectionRole.Context && section.Parent is not { Heading: not null, Role: SectionRole.Context })
        {
            _log.Info(DiagnosticCodes.ContextLeftOut, heading.Line, heading.Text, string.Create(CultureInfo.InvariantCulture, $"This chapter describes and plans no action: its {section.Length} characters are in no node. The relations and figures it states were read."));
        }

        if (section.Role == SectionRole.Context)
        {
            foreach (var passage in section.Heading is { } title ? section.Passages.Prepend(title) : section.Passages)
            {
                _log.LeaveOut(passage.Line, passage.LineAt(Math.Max(0, passage.Text.Length - 1)));
            }
        }
    }
}
