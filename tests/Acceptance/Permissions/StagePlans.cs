using System.Security.Cryptography;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Plans in which every field has something to show, all of it under a word of the plan's own.</summary>
internal static class StagePlans
{
    /// <summary>A label that the catalogue has an indicator for.</summary>
    public const string KnownLabel = "Percentuale di raccolta differenziata";

    /// <summary>The word of plans that are like no other.</summary>
    public const string Plain = "tufo";

    /// <summary>A plan's content.</summary>
    public static PlanDraft Draft(string word, DateOnly asOf, int version = 1, string? label = null) => new()
    {
        Kind = PlanKind.Dup,
        Title = $"Piano {word} {version}",
        Period = new() { From = asOf.Year, To = asOf.Year + 2 },
        AsOf = asOf,
        Nodes =
        [
            new() { Id = "1", Level = NodeLevel.MandateLine, Code = "1", Title = $"Linea {word}", Line = 1 },
            new() { Id = "1.01", Level = NodeLevel.StrategicObjective, Code = "1.01", Parent = "1", Title = $"Strategia {word}", Line = 2 },
            Objective("1.01.01", word, asOf),
            Objective("1.01.02", word, asOf),
            Objective("1.01.03", word, asOf),
        ],
        Indicators =
        [
            new()
            {
                Id = "w", Node = "1.01.01", Label = label ?? KnownLabel, Unit = "%", Kind = "RESULT", Line = 7,
                Targets = [new() { Year = asOf.Year, Raw = "65%", Value = new PercentValue(65) }],
                Observations = [new() { Year = asOf.Year, Raw = "61%", Value = new PercentValue(61) }],
            },
        ],
        Spending =
        [
            new() { Mission = "09", AsOf = asOf, Appropriated = 1_000_000, Committed = 1_000 + version, Extras = EmptyExtras.Add("Cassa", 5), Line = 8 },
        ],
        Relations = [new() { Kind = RelationKind.Network, Name = $"Rete {word}", Line = 9 }],
        Acts = [new() { Number = "1", Date = asOf, Body = "Consiglio", Votes = [new() { Subject = word, Present = 3, For = 2, Against = 1 }] }],
        Diagnostics = [new() { Severity = DiagnosticSeverity.Warning, Code = "title-differs", Message = $"Title of {word}.", Line = 1 }],
        ProposedTags = [new() { Node = "1.01.01", Scheme = "sdg", Value = "11", Reason = word, Score = 0.5 }],
    };

    /// <summary>Makes a draft the plan's working copy.</summary>
    public static async Task ImportAsync(IGrainFactory grains, PlanId plan, PlanDraft draft)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var original = PlanFormat.WriteUtf8(draft);
        Done(await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ImportAsync(new()
        {
            Draft = draft,
            Source = new() { Name = $"{plan.Value[(plan.City.Value.Length + 1)..]}.json", MediaType = "application/json", Sha256 = Convert.ToHexStringLower(SHA256.HashData(original)), Length = original.Length },
            Original = [.. original],
            OperationId = Guid.NewGuid(),
            Discards = EditDiscards.Everything,
        }));
    }

    /// <summary>Publishes the working copy.</summary>
    public static async Task PublishAsync(IGrainFactory grains, PlanId plan, Visibility visibility, params NetworkId[] networks)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        Done(await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).PublishAsync(new()
        {
            Visibility = visibility,
            Networks = visibility == Visibility.Networks ? [.. networks] : [],
            OperationId = Guid.NewGuid(),
        }));
    }

    /// <summary>What a command answered; fails the test when it was refused.</summary>
    public static T Done<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return outcome.Value;
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, decimal> EmptyExtras => System.Collections.Immutable.ImmutableSortedDictionary<string, decimal>.Empty;

    private static DraftNode Objective(string id, string word, DateOnly asOf) => new()
    {
        Id = id,
        Level = NodeLevel.OperationalObjective,
        Code = id,
        Parent = "1.01",
        Title = word == Plain ? "Illuminazione delle strade" : $"Raccolta dei rifiuti nei quartieri {word}",
        Description = word == Plain
            ? "Lampioni nuovi lungo le strade del centro."
            : $"Si estende la raccolta differenziata dei rifiuti ai quartieri collinari, con isole ecologiche e controlli: {word}.",
        Responsible = ["Ufficio ambiente"],
        Missions = [word == Plain ? "10" : "09"],
        Programmes = [word == Plain ? "10.05" : "09.03"],
        Departments = [new() { Name = "Ambiente", Lead = true, Years = [asOf.Year] }],
        Milestones = [new() { Date = asOf, Text = word }],
        Notes = [word],
        Status = new() { AsOf = asOf, Text = word, Progress = 50 },
        Line = 3,
    };
}
