using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents;

/// <summary>Codes of what the readers tell the officer. Stable: each is explained in docs/diagnostics.md.</summary>
public static class DiagnosticCodes
{
    /// <summary>How much of the document was placed, and how many readings are doubtful.</summary>
    public const string ReadingSummary = "reading-summary";

    /// <summary>The encoding was guessed, or some bytes did not decode.</summary>
    public const string EncodingDoubtful = "encoding-doubtful";

    /// <summary>Page numbers and running heads were left out.</summary>
    public const string PageFurniture = "page-furniture";

    /// <summary>Text before the first node stays in the original only.</summary>
    public const string FrontMatter = "front-matter";

    /// <summary>Body text that fits no place.</summary>
    public const string TextNotPlaced = "text-not-placed";

    /// <summary>A table row that fits no place.</summary>
    public const string RowNotPlaced = "row-not-placed";

    /// <summary>A table inside a text, kept as lines of the text.</summary>
    public const string TableInText = "table-in-text";

    /// <summary>A title differs between the summary and the section.</summary>
    public const string TitleDiffers = "title-differs";

    /// <summary>A node without a title.</summary>
    public const string TitleMissing = "title-missing";

    /// <summary>One code for two nodes.</summary>
    public const string CodeRepeated = "code-repeated";

    /// <summary>A node whose parent has no section.</summary>
    public const string ParentMissing = "parent-missing";

    /// <summary>Announced in a summary or list, but without a section.</summary>
    public const string AnnouncedNotReported = "announced-not-reported";

    /// <summary>Has a section, but is in no summary of the document.</summary>
    public const string ReportedNotAnnounced = "reported-not-announced";

    /// <summary>A count stated in words or figures disagrees with what was read.</summary>
    public const string CountDiffers = "count-differs";

    /// <summary>A mission that D.Lgs. 118/2011 does not have.</summary>
    public const string MissionUnknown = "mission-unknown";

    /// <summary>A programme that the mission does not have, or without a mission.</summary>
    public const string ProgrammeUnknown = "programme-unknown";

    /// <summary>A row stood one column off its head and was put right.</summary>
    public const string RowShifted = "row-shifted";

    /// <summary>A cell cut over two rows was joined.</summary>
    public const string RowJoined = "row-joined";

    /// <summary>Several departments in one cell; their years were taken from the whole cell.</summary>
    public const string DepartmentsFlattened = "departments-flattened";

    /// <summary>Two spellings were taken for one department.</summary>
    public const string DepartmentSpelling = "department-spelling";

    /// <summary>A department without any year marked.</summary>
    public const string DepartmentWithoutYears = "department-without-years";

    /// <summary>An aim with neither a status nor a date to which it is put off.</summary>
    public const string StatusMissing = "status-missing";

    /// <summary>An indicator read from paragraphs, not from a table.</summary>
    public const string IndicatorWithoutTable = "indicator-without-table";

    /// <summary>An indicator whose result cell is empty.</summary>
    public const string ResultMissing = "result-missing";

    /// <summary>A group heading among indicators.</summary>
    public const string IndicatorGroup = "indicator-group";

    /// <summary>A value that can be read in another way.</summary>
    public const string ValueDoubtful = "value-doubtful";

    /// <summary>A stated total is not the sum of its rows.</summary>
    public const string TotalDiffers = "total-differs";

    /// <summary>A stated percentage is not the quotient of its amounts.</summary>
    public const string RateDiffers = "rate-differs";

    /// <summary>A spending column without a measure of ours, kept under its head.</summary>
    public const string ColumnExtra = "column-extra";

    /// <summary>An amount that is no number.</summary>
    public const string AmountUnread = "amount-unread";

    /// <summary>A table of revenue, which is not spending.</summary>
    public const string RevenueLeftOut = "revenue-left-out";

    /// <summary>A vote whose stated counts disagree with the roll-call.</summary>
    public const string VoteDiffers = "vote-differs";

    /// <summary>A resource table without amounts.</summary>
    public const string ResourcesEmpty = "resources-empty";

    /// <summary>Values that cannot be paired with what they belong to.</summary>
    public const string PairingOpen = "pairing-open";

    /// <summary>Marks of months whose columns are lost.</summary>
    public const string MonthsUnknown = "months-unknown";

    /// <summary>A table of funding, which is not spending.</summary>
    public const string FundingLeftOut = "funding-left-out";

    /// <summary>Amounts of one work in several editions.</summary>
    public const string AmountsAreVersions = "amounts-are-versions";

    /// <summary>Pages of a PDF that could not be read.</summary>
    public const string PageUnread = "page-unread";

    /// <summary>Pages of a PDF that are pictures without text.</summary>
    public const string PicturePage = "picture-page";

    /// <summary>Text that a scanner's recognition (OCR) put over the picture of a page.</summary>
    public const string TextRecognised = "text-recognised";

    /// <summary>Text that nobody sees, left out.</summary>
    public const string HiddenText = "hidden-text";

    /// <summary>Hidden sheets of a workbook.</summary>
    public const string SheetHidden = "sheet-hidden";

    /// <summary>Weights of an objective's phases that do not add up to 100.</summary>
    public const string WeightsDiffer = "weights-differ";

    /// <summary>A chapter that describes and plans nothing stays in the original only; its relations and figures were read.</summary>
    public const string ContextLeftOut = "context-left-out";

    /// <summary>Groups and actions were told from headings alone.</summary>
    public const string OutlineDoubtful = "outline-doubtful";

    /// <summary>A network, city, fund or award is named again; what the place adds was added to the first.</summary>
    public const string RelationRepeated = "relation-repeated";

    /// <summary>An item of a list of networks or cities names none.</summary>
    public const string RelationUnclear = "relation-unclear";

    /// <summary>The text refers to a list that stands in an annex.</summary>
    public const string ListElsewhere = "list-elsewhere";

    /// <summary>A date without a day is kept as text.</summary>
    public const string DateWithoutDay = "date-without-day";

    /// <summary>Menus and foot lines of a web page were left out.</summary>
    public const string SiteFurniture = "site-furniture";

    /// <summary>A tag proposed from the text, with its reason.</summary>
    public const string TagProposed = "tag-proposed";

    /// <summary>A sheet or file beside the template's own.</summary>
    public const string SheetUnknown = "sheet-unknown";

    /// <summary>A template without the sheet of the plan itself.</summary>
    public const string PlanSheetMissing = "plan-sheet-missing";

    /// <summary>A sheet of the template without a column that it needs.</summary>
    public const string ColumnMissing = "column-missing";

    /// <summary>A heading was taken for one of the template's.</summary>
    public const string ColumnRenamed = "column-renamed";

    /// <summary>A column that the template does not have.</summary>
    public const string ColumnUnknown = "column-unknown";

    /// <summary>A cell with an error of the spreadsheet program.</summary>
    public const string CellError = "cell-error";

    /// <summary>A cell that does not hold what its column asks for.</summary>
    public const string CellUnread = "cell-unread";

    /// <summary>A code that the spreadsheet program turned into a number or a date.</summary>
    public const string CodeAsNumber = "code-as-number";

    /// <summary>A code that names a node by another spelling.</summary>
    public const string ReferenceRepaired = "reference-repaired";

    /// <summary>A code that names nothing in the plan.</summary>
    public const string ReferenceUnknown = "reference-unknown";

    /// <summary>All codes.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        ReadingSummary, EncodingDoubtful, PageFurniture, FrontMatter, TextNotPlaced, RowNotPlaced, TableInText, TitleDiffers, TitleMissing, CodeRepeated, ParentMissing,
        AnnouncedNotReported, ReportedNotAnnounced, CountDiffers, MissionUnknown, ProgrammeUnknown, RowShifted, RowJoined, DepartmentsFlattened, DepartmentSpelling,
        DepartmentWithoutYears, StatusMissing, IndicatorWithoutTable, ResultMissing, IndicatorGroup, ValueDoubtful, TotalDiffers, RateDiffers, ColumnExtra, AmountUnread,
        RevenueLeftOut, VoteDiffers, ResourcesEmpty, WeightsDiffer, TagProposed, PageUnread, PicturePage, TextRecognised, HiddenText, SheetHidden,
        ContextLeftOut, OutlineDoubtful, RelationRepeated, RelationUnclear, ListElsewhere, DateWithoutDay, SiteFurniture,
        PairingOpen, MonthsUnknown, FundingLeftOut, AmountsAreVersions,
        SheetUnknown, PlanSheetMissing, ColumnMissing, ColumnRenamed, ColumnUnknown, CellError,
        CellUnread, CodeAsNumber, ReferenceRepaired, ReferenceUnknown,
    ];
}
