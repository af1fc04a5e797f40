using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

public sealed class GoalsAndChapters
{
    [Fact]
    public void chapters_behind_the_last_named_goal_stand_in_none_and_are_told()
    {
        var draft = Some.Draft("City Strategic Plan\n\nOur strategic plan has objectives and projects for all.\n\nGoal A. Fair housing\nBuild homes near work.\n\nGoal B. Clean rivers\nKeep the water clear with strategies of ours.\n\nGoal C. Safe streets\nSlow the traffic by many actions.\n\nImplementation & Reporting\n\nThe council will hear twice a year how the projects of this plan go on.\n\nStaff Reports\n\nFor More Information\n\nAsk at the desk.\n");
        Assert.Equal(["A Fair housing", "B Clean rivers", "C Safe streets"], draft.Nodes.Select(static node => $"{node.Code} {node.Title}"));
        Assert.Contains(draft.Diagnostics, static told => told is { Code: DiagnosticCodes.ContextLeftOut, Text: "Implementation & Reporting" });
    }

    [Fact]
    public void one_list_of_goals_is_the_plan_and_the_chapters_about_it_are_not()
    {
        var draft = Some.Draft("Strategic Plan\n\nThe council approved this strategic plan with its projects and initiatives.\n\nGoals\n\n- Keep homes within reach\n- Be first in clean energy\n- Run the city well\n\nProject Status\n\nThe chart shows how far the projects are.\n\nPerformance Measures\n\nTwo departments try measures that reflect the objectives.\n");
        Assert.Equal(["StrategicDirection Goals", "StrategicObjective Keep homes within reach", "StrategicObjective Be first in clean energy", "StrategicObjective Run the city well"], draft.Nodes.Select(static node => $"{node.Level} {node.Title}"));
        Assert.Equal(2, draft.Diagnostics.Count(static told => told.Code == DiagnosticCodes.ContextLeftOut));
    }

    [Fact]
    public void a_titled_plan_of_numbered_chapters_needs_no_other_word()
    {
        var outcome = Some.Read("# Piano strategico di Valforte 2030\n\n## 1. Valforte che lavora\n\n### 1.1 Un incubatore in filanda\n\nTempi: 2024-2027\n\n### 1.2 Una scuola di mestieri\n\nTempi: 2025\n\n## 2. Valforte che respira\n\n### 2.1 Il bosco della ferrovia\n\nTempi: 2026\n");
        Assert.Equal("narrative-plan", outcome.Value!.Family);
        Assert.Equal(["1", "1.1", "1.2", "2", "2.1"], outcome.Value.Draft.Nodes.Select(static node => node.Code));
        Assert.Equal(NodeLevel.Action, outcome.Value.Draft.Nodes[1].Level);
        Assert.Null(outcome.Value.Draft.Period);
    }
}
