using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Catalogue;

/// <summary>The unit of a catalogue indicator.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<IndicatorUnit>))]
public enum IndicatorUnit
{
    /// <summary>Euro.</summary>
    Euro,

    /// <summary>Percent points, 0 to 100 for most rates.</summary>
    Percent,

    /// <summary>Persons.</summary>
    Persons,

    /// <summary>Square kilometres.</summary>
    Km2,

    /// <summary>A count of things, of events or of persons served.</summary>
    Number,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Kilometres.</summary>
    Km,

    /// <summary>Square metres.</summary>
    SquareMetres,

    /// <summary>Tonnes.</summary>
    Tonnes,

    /// <summary>Megawatt hours.</summary>
    MegawattHours,
}
