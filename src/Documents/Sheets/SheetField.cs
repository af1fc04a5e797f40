namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>What a label of an objective sheet announces.</summary>
internal enum SheetField
{
    StrategicObjective,
    OperationalObjective,
    PegObjective,
    Mandate,
    Direction,
    Parent,
    LinkedStrategic,
    LinkedOperational,
    Link,
    Mission,
    Programme,
    Responsible,
    Office,
    Classification,
    Weight,
    Start,
    End,
    Description,
    Phases,
    Indicators,
    Resources,
    Revenue,
    Expenditure,
    Note,
}
