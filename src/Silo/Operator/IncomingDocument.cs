using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>A document that was read: its bytes and the plan found in it.</summary>
internal sealed record IncomingDocument
{
    /// <summary>The file's name, without folder.</summary>
    public required string Name { get; init; }

    /// <summary>The document itself.</summary>
    public required ImmutableArray<byte> Content { get; init; }

    /// <summary>What identifies the document in provenance.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>The family of documents it was recognised as.</summary>
    public required string Family { get; init; }

    /// <summary>The plan.</summary>
    public required PlanDraft Draft { get; init; }

    /// <summary>The slug a plan gets when none is asked for: kind and period, for example <c>dup-2020-2022</c>.</summary>
    public string DefaultPlan
    {
        get
        {
            var kind = Draft.Kind switch
            {
                PlanKind.Dup => "dup",
                PlanKind.Peg => "peg",
                PlanKind.Piao => "piao",
                PlanKind.StrategicPlan => "strategic-plan",
                PlanKind.NetworkCharter => "network-charter",
            };
            return (Draft.Period, Draft.AsOf) switch
            {
                ({ } period, _) when period.From == period.To => FormattableString.Invariant($"{kind}-{period.From}"),
                ({ } period, _) => FormattableString.Invariant($"{kind}-{period.From}-{period.To}"),
                (null, { } asOf) => FormattableString.Invariant($"{kind}-{asOf.Year}"),
                _ => kind,
            };
        }
    }

    /// <summary>The plan's slug: the one asked for, or <see cref="DefaultPlan"/>. Refusal: <c>plan-slug-invalid</c>.</summary>
    /// <param name="asked">What was asked for; null for the default.</param>
    public Outcome<string> PlanSlug(string? asked)
    {
        var slug = asked ?? DefaultPlan;
        return Slug.IsSlug(slug)
            ? slug
            : new Refusal("plan-slug-invalid", $"'{slug}' cannot name a plan. Use lower-case letters, digits and single hyphens, for example {DefaultPlan}.") { Fields = ["plan"] };
    }
}
