using System.Globalization;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>One municipality of the register.</summary>
internal sealed record RegisterRow
{
    /// <summary>Six digits.</summary>
    public required string Istat { get; init; }

    /// <summary>Official name, both languages separated by a slash where there are two.</summary>
    public required string Name { get; init; }

    /// <summary>Belfiore code; null where the source has none.</summary>
    public required string? Cadastral { get; init; }

    public required string ProvinceCode { get; init; }

    public required string Province { get; init; }

    public required string ProvinceSign { get; init; }

    public required string Region { get; init; }

    public required decimal AreaKm2 { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>Residents on 9 October 2011; null where the source has none.</summary>
    public required decimal? Population2011 { get; init; }

    /// <summary>The name in Italian.</summary>
    public string ItalianName => Name.Split('/')[0];

    /// <summary>How a person tells it from its homonyms, for example <c>Castro (BG)</c>.</summary>
    public string SignedName => $"{Name} ({ProvinceSign})";

    /// <summary>Reads one line of municipalities.csv, which has no quoted cells.</summary>
    public static RegisterRow Parse(string line)
    {
        var cells = line.Split(',');
        return new()
        {
            Istat = cells[0],
            Name = cells[1],
            Cadastral = cells[2].Length == 0 ? null : cells[2],
            ProvinceCode = cells[3],
            Province = cells[4],
            ProvinceSign = cells[5],
            Region = cells[7],
            AreaKm2 = decimal.Parse(cells[8], CultureInfo.InvariantCulture),
            Latitude = double.Parse(cells[9], CultureInfo.InvariantCulture),
            Longitude = double.Parse(cells[10], CultureInfo.InvariantCulture),
            Population2011 = cells[11].Length == 0 ? null : decimal.Parse(cells[11], CultureInfo.InvariantCulture),
        };
    }
}
