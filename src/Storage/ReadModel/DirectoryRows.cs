using System.Text.Json;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Storage.ReadModel.Rows;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>Between the entries of the lists and their rows. Enumerations are stored by member name.</summary>
internal static class DirectoryRows
{
    public static CityRow Of(CityEntry city) => new()
    {
        Id = city.Id.Value,
        Name = city.Name,
        Kind = city.Kind.ToString(),
        Province = city.Province,
        Region = city.Region,
        Population = city.Population,
        PopulationYear = city.PopulationYear,
        AreaKm2 = city.AreaKm2,
        Latitude = city.Latitude,
        Longitude = city.Longitude,
        Codes = JsonSerializer.Serialize(city.Codes),
    };

    public static CityEntry ToEntry(this CityRow row, int number) => new()
    {
        Id = CityId.Load(row.Id),
        Number = number,
        Name = row.Name,
        Kind = Enum.Parse<CityKind>(row.Kind),
        Province = row.Province,
        Region = row.Region,
        Population = row.Population,
        PopulationYear = row.PopulationYear,
        AreaKm2 = row.AreaKm2,
        Latitude = row.Latitude,
        Longitude = row.Longitude,
        Codes = [.. JsonSerializer.Deserialize<string[]>(row.Codes)!],
    };

    public static PlanRow Of(PlanEntry plan) => new()
    {
        City = plan.Id.City.Value,
        Plan = plan.Id.Plan,
        Kind = plan.Kind.ToString(),
        Title = plan.Title,
        FromYear = plan.From,
        ToYear = plan.To,
        AsOf = plan.AsOf,
        Edition = plan.Edition,
        Visibility = plan.Visibility.ToString(),
        PublishedAt = plan.PublishedAt,
    };

    public static IEnumerable<AudienceRow> AudienceOf(PlanEntry plan) =>
        plan.Networks.Select(network => new AudienceRow { City = plan.Id.City.Value, Plan = plan.Id.Plan, Network = network.Value });

    public static PlanEntry ToEntry(this PlanRow row) => new()
    {
        Id = PlanId.Of(CityId.Load(row.City), row.Plan),
        Kind = Enum.Parse<PlanKind>(row.Kind),
        Title = row.Title,
        From = row.FromYear,
        To = row.ToYear,
        AsOf = row.AsOf,
        Edition = row.Edition,
        Visibility = Enum.Parse<Visibility>(row.Visibility),
        PublishedAt = row.PublishedAt,
    };

    public static NetworkRow Of(NetworkView network) => new() { Id = network.Id.Value, Name = network.Name, Description = network.Description };

    public static IEnumerable<MemberRow> MembersOf(NetworkView network) =>
        network.Members.Select(member => new MemberRow { Network = network.Id.Value, City = member.City.Value, FromDay = member.From, ToDay = member.To });

    public static NetworkView ToView(this NetworkRow row, IEnumerable<MemberRow> members) => new()
    {
        Id = NetworkId.Load(row.Id),
        Name = row.Name,
        Description = row.Description,
        Members = [.. members.Select(member => new NetworkMember { City = CityId.Load(member.City), From = member.FromDay, To = member.ToDay })],
    };
}
