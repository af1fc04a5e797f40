using GraphQL;
using GraphQL.Types;
using MunicipalBenchmark.GraphQL.Catalogue;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Mappings;
using MunicipalBenchmark.GraphQL.Members;
using MunicipalBenchmark.GraphQL.Networks;
using MunicipalBenchmark.GraphQL.Plans;
using MunicipalBenchmark.GraphQL.Plans.Recording;
using MunicipalBenchmark.GraphQL.Plans.Tags;
using MunicipalBenchmark.GraphQL.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The root of changes: those of each feature, which stay in the feature's own folder. They run one after the other.</summary>
internal sealed class MutationType : ObjectGraphType
{
    // Each writes a state and waits for it: a hundred are all that one request may ask for.
    private const int Cost = 100;

    /// <summary>Collects the root fields.</summary>
    public MutationType()
    {
        Name = "Mutation";
        Description = "Changes. Each answers what was asked for, or `userErrors` and has changed nothing; sent again with the same `clientMutationId` it is done once.";
        this.Include<PlanMutations>();
        this.Include<PlanEditMutations>();
        this.Include<RecordingMutations>();
        this.Include<TagMutations>();
        this.Include<MappingMutations>();
        this.Include<CatalogueMutations>();
        this.Include<MemberMutations>();
        this.Include<CityMutations>();
        this.Include<NetworkMutations>();
        this.Include<SavedSearchMutations>();
        foreach (var change in Fields)
        {
            change.WithComplexityImpact(Cost);
        }
    }
}
