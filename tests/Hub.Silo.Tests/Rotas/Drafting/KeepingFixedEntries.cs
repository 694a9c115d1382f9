using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

public sealed class KeepingFixedEntries : DraftSpec
{
    [Fact]
    public void A_fixed_entry_stays_and_the_others_make_up_for_it()
    {
        var input = Input(Nights(4), Member(Tanaka), Member(Sato)) with
        {
            Fixed = [new FixedEntry(Night(1).Id, Tanaka), new FixedEntry(Night(2).Id, Tanaka)],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal([Tanaka, Tanaka, Sato, Sato], Nights(4).Select(night => HolderOf(draft, night)));
        Assert.Equal([true, true, false, false], draft.Assignments.Select(one => one.Fixed));
        Assert.Empty(draft.FixedConflicts);
    }

    [Fact]
    public void One_who_is_no_member_may_be_fixed_and_carries_no_share()
    {
        var input = Input(Nights(2), Member(Tanaka)) with { Fixed = [new FixedEntry(Night(1).Id, Person(99))] };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal([Person(99), Tanaka], Nights(2).Select(night => HolderOf(draft, night)));
        Assert.Equal(Tanaka, Assert.Single(draft.Loads).Who);
        Assert.Empty(draft.FixedConflicts);
    }

    [Fact]
    public void Fixed_entries_that_break_a_rule_stay_and_are_named_with_every_rule()
    {
        var limit = new DutyLimit(On(1, 30), 1);
        var member = Member(Tanaka, 1) with { Layers = [First] };
        var input = Input([Night(1), Night(1, Second)], member) with
        {
            Fixed = [new FixedEntry(Night(1).Id, Tanaka), new FixedEntry(Night(1, Second).Id, Tanaka)],
            Wishes = [new DraftWish(Tanaka, On(1), Wish.Cannot)],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal(2, CountOf(draft, Tanaka));
        Assert.Equal(
            [
                new Hindrance.CannotThen(Tanaka), new Hindrance.OnDutyThen(Tanaka, Night(1, Second).Id),
                new Hindrance.AtMaximum(Tanaka, limit),
            ],
            draft.FixedConflicts[0].Broken);
        Assert.Contains(new Hindrance.NotInLayer(Tanaka, Second), draft.FixedConflicts[1].Broken);
    }

    [Fact]
    public void What_is_fixed_against_a_rule_gives_nobody_leave_to_break_it_again()
    {
        var input = Input(Nights(4), Member(Tanaka, 1), Member(Sato, 1)) with
        {
            Fixed = [new FixedEntry(Night(1).Id, Tanaka), new FixedEntry(Night(2).Id, Tanaka)],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal((2, 1), (CountOf(draft, Tanaka), CountOf(draft, Sato)));
        Assert.Equal((1, 1), (draft.Gaps.Count, draft.FewestGaps));
    }

    [Fact]
    public void Two_fixed_to_one_duty_leave_it_empty_and_are_both_named()
    {
        var input = Input(Nights(2), Member(Tanaka), Member(Sato)) with
        {
            Fixed = [new FixedEntry(Night(1).Id, Sato), new FixedEntry(Night(1).Id, Tanaka)],
        };
        var gap = Assert.Single(DraftPlanner.Finish(input).Gaps);
        Assert.Equal(Night(1).Id, gap.Duty);
        Assert.Equal([new Hindrance.FixedTwice(Tanaka), new Hindrance.FixedTwice(Sato)], gap.Because);
    }

    [Fact]
    public void A_newcomer_who_is_fixed_is_given_a_mentor_at_any_price()
    {
        var input = Input(
            [Night(1), Night(1, Second)],
            Member(Tanaka),
            Member(Sato) with { History = new KindCounts(50, 0, 0, 0) },
            Member(Suzuki)) with
        {
            Fixed = [new FixedEntry(Night(1).Id, Tanaka)],
            Pairs = [new DraftPair(Tanaka, [Sato])],
            Wishes = [new DraftWish(Sato, On(1), Wish.RatherNot)],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal(Sato, HolderOf(draft, Night(1, Second)));
        Assert.Empty(draft.FixedConflicts);
        var without = DraftPlanner.Finish(input with { Wishes = [new DraftWish(Sato, On(1), Wish.Cannot)] });
        Assert.Equal([new Hindrance.WithoutMentor(Tanaka)], Assert.Single(without.FixedConflicts).Broken);
    }

    [Fact]
    public void An_entry_of_a_duty_that_is_not_to_fill_says_nothing()
    {
        var input = Input(Nights(1), Member(Tanaka)) with { Fixed = [new FixedEntry(Night(9).Id, Person(99))] };
        Assert.Equal(Tanaka, Assert.Single(DraftPlanner.Finish(input).Assignments).Who);
    }
}
