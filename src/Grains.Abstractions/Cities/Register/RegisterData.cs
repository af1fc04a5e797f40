using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>The register in memory with what finds a row in it.</summary>
internal sealed class RegisterData
{
    private static readonly Lazy<RegisterData> Loaded = new(() => new());

    private readonly Dictionary<string, RegisterRow> _byIstat = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisterRow> _byCadastral = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisterRow> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, RegisterRow[]>> _byName;

    private RegisterData()
    {
        Rows = [.. Lines("municipalities.csv").Select(RegisterRow.Parse)];
        FormerCodes = [.. Lines("municipalities-2020.csv").Select(FormerCode.Parse)];

        var slugs = Rows.ToDictionary(row => row.Istat, row => Slug.From(row.ItalianName), StringComparer.Ordinal);
        var bearers = slugs.Values.CountBy(slug => slug, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var slug = slugs[row.Istat];
            var id = bearers[slug] == 1 ? slug : $"{slug}-{Slug.From(row.ProvinceSign)}";
            _byIstat.Add(row.Istat, row);
            _byId.Add(id, row);
            _ids.Add(row.Istat, id);
            if (row.Cadastral is { } cadastral)
            {
                _byCadastral.Add(cadastral, row);
            }
        }

        _byName = new(() => Rows.SelectMany(row => Keys(row).Select(key => (Key: key, Row: row)))
            .GroupBy(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The register, read at the first use.</summary>
    public static RegisterData Instance => Loaded.Value;

    /// <summary>All municipalities in the order of their ISTAT codes.</summary>
    public ImmutableArray<RegisterRow> Rows { get; }

    public ImmutableArray<FormerCode> FormerCodes { get; }

    /// <summary>Keys under which a municipality is found by name.</summary>
    public IReadOnlyDictionary<string, RegisterRow[]> Names => _byName.Value;

    public CityId IdOf(RegisterRow row) => CityId.Load(_ids[row.Istat]);

    public RegisterRow? FindByIstat(string code) => _byIstat.GetValueOrDefault(code);

    public RegisterRow? FindByCadastral(string code) => _byCadastral.GetValueOrDefault(code);

    public RegisterRow? FindById(string id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<RegisterRow> FindByName(string key) => Names.TryGetValue(key, out var rows) ? rows : [];

    /// <summary>Municipalities of a province or metropolitan city.</summary>
    public IEnumerable<RegisterRow> OfProvince(string provinceCode) => Rows.Where(row => row.ProvinceCode == provinceCode);

    private static IEnumerable<string> Keys(RegisterRow row) =>
        row.Name.Split('/').Append(row.Name).Select(NameKey.Of).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string file)
    {
        var resource = $"MunicipalBenchmark.Cities.Register.{file}";
        using var stream = typeof(RegisterData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
