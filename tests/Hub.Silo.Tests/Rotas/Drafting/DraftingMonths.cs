using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

public sealed class DraftingMonths : DraftSpec
{
    [Fact]
    public void Nothing_to_fill_is_a_draft_without_anything()
    {
        var draft = Assert.Single(DraftPlanner.Stage(Input([]))).Draft;
        Assert.Empty(draft.Assignments);
        Assert.Empty(draft.Gaps);
        Assert.Equal(new Fairness(0, 0, 1), draft.Fairness);
        Assert.Equal(0, Assert.Single(DraftPlanner.Finish(Input([], Member(Tanaka))).Loads).Burden);
    }

    [Fact]
    public void Without_members_every_duty_is_a_gap()
    {
        var draft = DraftPlanner.Finish(Input(Nights(3)));
        Assert.Equal(Nights(3).Select(night => night.Id), draft.Gaps.Select(gap => gap.Duty));
        Assert.Equal(3, draft.FewestGaps);
        Assert.All(draft.Gaps, gap => Assert.Empty(gap.Because));
    }

    [Fact]
    public void One_member_for_two_layers_leaves_one_of_them_empty_and_it_is_known_that_none_can_do_better()
    {
        var draft = DraftPlanner.Finish(Input([.. Nights(30), .. Nights(30, Second)], Member(Tanaka)));
        Assert.Equal((30, 30), (draft.Gaps.Count, draft.FewestGaps));
        Assert.Equal(new Fairness(0, 0, 1), draft.Fairness);
    }

    [Fact]
    public void Every_stage_says_how_far_it_is_and_the_last_is_the_end()
    {
        var stages = DraftPlanner.Stage(new RandomMonth(20261120).Input(12, 8)).ToList();
        Assert.True(stages.Count is > 1 and <= 101);
        Assert.Equal(stages.Select(stage => stage.Step).Order(), stages.Select(stage => stage.Step));
        Assert.All(stages, stage => Assert.True(stage.Step <= stage.Steps));
    }

    [Fact]
    public void The_same_input_gives_the_same_stages_and_asking_for_few_changes_none_of_them()
    {
        var input = new RandomMonth(20261120).Input(12, 8);
        var all = DraftPlanner.Stage(input).Select(Told).ToList();
        Assert.Equal(all, DraftPlanner.Stage(input).Select(Told));
        Assert.Equal(all.Take(3), DraftPlanner.Stage(input).Take(3).Select(Told));
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DraftPlanner.Finish(Input([Night(1), Night(1)])));
        Assert.Throws<ArgumentException>(() => DraftPlanner.Finish(Input([], Member(Tanaka), Member(Tanaka))));
        Assert.Throws<ArgumentException>(() => DraftPlanner.Finish(Input([Night(1) with { To = Day(1, 18) }])));
        Assert.Throws<ArgumentException>(
            () => DraftPlanner.Finish(Input([], Member(Tanaka) with { Rest = TimeSpan.FromHours(-1) })));
        var weightless = DraftWeights.Usual with { Gladly = -1 };
        Assert.Throws<ArgumentException>(() => DraftPlanner.Finish(Input([]) with { Weights = weightless }));
    }
}
