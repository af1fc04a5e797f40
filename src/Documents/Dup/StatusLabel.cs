namespace MunicipalBenchmark.Documents.Dup;

/// <summary>What a label of a status report announces.</summary>
internal enum StatusLabel
{
    MandateLine,
    Directions,
    StrategicObjective,
    OperationalObjective,
    Responsible,
    Mission,
    Programme,
    Participants,
    Description,
    AimsIntroduction,
    Status,
    Deferral,
    Indicators,
    Progress,
    Remark,
    SpendingHeading,
}
