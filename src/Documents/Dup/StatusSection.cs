namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Where in a status report the reader stands: what text without a label belongs to.</summary>
internal enum StatusSection
{
    FrontMatter,
    Description,
    Directions,
    Responsible,
    Participants,
    Aims,
    Departments,
    AimDescription,
    Status,
    Remark,
    Indicators,
    Spending,
}
