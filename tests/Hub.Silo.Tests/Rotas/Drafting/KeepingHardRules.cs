using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>Each rule tempted by all that would be fairer without it.</summary>
public sealed class KeepingHardRules : DraftSpec
{
    private static readonly KindCounts Veteran = new(20, 0, 0, 0);

    [Fact]
    public void Nobody_is_put_on_a_cross_though_the_other_has_had_twenty_more()
    {
        var input = Input(Nights(3), Member(Tanaka), Member(Sato) with { History = Veteran }) with
        {
            Wishes = [new DraftWish(Tanaka, On(2), Wish.Cannot)],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal([Sato, Sato, Tanaka], Nights(3).Select(night => HolderOf(draft, night)));
    }

    [Fact]
    public void A_cross_counts_for_the_hours_after_midnight_and_before_the_duty_ends_only()
    {
        var input = Input(Nights(3), Member(Tanaka)) with
        {
            Wishes = [new DraftWish(Tanaka, new Period(Day(2, 6), Day(2, 18)), Wish.Cannot)],
        };
        Assert.Empty(DraftPlanner.Finish(input).Gaps);
        var longer = input with { Wishes = [new DraftWish(Tanaka, new Period(Day(2, 5), Day(2, 18)), Wish.Cannot)] };
        var gap = Assert.Single(DraftPlanner.Finish(longer).Gaps);
        Assert.Equal(Night(1).Id, gap.Duty);
        Assert.Equal([new Hindrance.CannotThen(Tanaka)], gap.Because);
    }

    [Fact]
    public void A_cross_goes_before_a_circle_on_the_same_duty()
    {
        var input = Input(Nights(1), Member(Tanaka)) with
        {
            Wishes = [new DraftWish(Tanaka, On(1), Wish.Cannot), new DraftWish(Tanaka, On(1), Wish.Gladly)],
        };
        Assert.Single(DraftPlanner.Finish(input).Gaps);
    }

    [Fact]
    public void Nobody_goes_over_the_maximum_and_the_rest_are_gaps_that_say_so()
    {
        var limit = new DutyLimit(On(1, 30), 2);
        var draft = DraftPlanner.Finish(Input(Nights(5), Member(Tanaka, 2), Member(Sato, 2)));
        Assert.Equal((2, 2), (CountOf(draft, Tanaka), CountOf(draft, Sato)));
        Assert.Equal(1, draft.FewestGaps);
        Assert.Equal(
            [new Hindrance.AtMaximum(Tanaka, limit), new Hindrance.AtMaximum(Sato, limit)],
            Assert.Single(draft.Gaps).Because);
    }

    [Fact]
    public void A_maximum_counts_the_duties_that_begin_in_its_own_period()
    {
        var member = Member(Tanaka) with { Limits = [new DutyLimit(On(1, 2), 1), new DutyLimit(On(3, 2), 2)] };
        var draft = DraftPlanner.Finish(Input(Nights(5), member));
        Assert.Equal(4, CountOf(draft, Tanaka));
        Assert.Single(draft.Gaps, gap => gap.Duty == Night(1).Id || gap.Duty == Night(2).Id);
    }

    [Fact]
    public void Two_duties_have_the_rest_between_them_that_is_asked_and_not_a_minute_more()
    {
        var rested = Member(Tanaka) with { Rest = TimeSpan.FromHours(12) };
        Assert.Empty(DraftPlanner.Finish(Input(Nights(4), rested)).Gaps);
        var tired = rested with { Rest = TimeSpan.FromMinutes((12 * 60) + 1) };
        var draft = DraftPlanner.Finish(Input(Nights(3), tired));
        Assert.Equal([Tanaka, null, Tanaka], Nights(3).Select(night => HolderOf(draft, night)));
        Assert.Equal(
            [new Hindrance.TooLittleRest(Tanaka, Night(1).Id), new Hindrance.TooLittleRest(Tanaka, Night(3).Id)],
            Assert.Single(draft.Gaps).Because);
    }

    [Fact]
    public void Rest_counts_from_duties_outside_of_the_draft_too()
    {
        var before = new Period(Day(0, 18), Day(1, 6));
        var tired = Member(Tanaka) with { Rest = TimeSpan.FromHours(13), Elsewhere = [before] };
        var gap = Assert.Single(DraftPlanner.Finish(Input(Nights(1), tired)).Gaps);
        Assert.Equal([new Hindrance.DutyElsewhere(Tanaka, before)], gap.Because);
    }

    [Fact]
    public void Nobody_takes_two_layers_at_a_time()
    {
        var draft = DraftPlanner.Finish(Input([Night(1), Night(1, Second)], Member(Tanaka)));
        Assert.Equal(1, CountOf(draft, Tanaka));
        Assert.IsType<Hindrance.OnDutyThen>(Assert.Single(Assert.Single(draft.Gaps).Because));
    }

    [Fact]
    public void Nobody_takes_a_layer_of_others()
    {
        var nurse = Member(Sato) with { Layers = [Second] };
        var draft = DraftPlanner.Finish(Input(Nights(4), Member(Tanaka, 2) with { History = Veteran }, nurse));
        Assert.Equal((2, 0), (CountOf(draft, Tanaka), CountOf(draft, Sato)));
        Assert.All(draft.Gaps.SelectMany(gap => gap.Because), because => Assert.Equal(Tanaka, because.Who));
    }

    [Fact]
    public void A_newcomer_takes_a_duty_only_beside_a_mentor()
    {
        var input = Input(
            [.. Nights(3), Night(2, Second)],
            Member(Tanaka) with { Layers = [First] },
            Member(Sato) with { Layers = [Second], History = Veteran },
            Member(Suzuki) with { Layers = [First], History = Veteran }) with
        {
            Pairs = [new DraftPair(Tanaka, [Sato])],
        };
        var draft = DraftPlanner.Finish(input);
        Assert.Equal([Suzuki, Tanaka, Suzuki], Nights(3).Select(night => HolderOf(draft, night)));
        var alone = DraftPlanner.Finish(input with { Members = [.. input.Members.Take(2)] });
        Assert.Equal([Night(1).Id, Night(3).Id], alone.Gaps.Select(gap => gap.Duty));
        Assert.Equal([new Hindrance.WithoutMentor(Tanaka)], alone.Gaps[0].Because);
    }

    [Fact]
    public void A_mentor_who_leaves_before_the_newcomer_is_no_mentor()
    {
        var longer = Night(1) with { To = Day(2, 7) };
        var input = Input(
            [longer, Night(1, Second)],
            Member(Tanaka) with { Layers = [First] },
            Member(Sato) with { Layers = [Second] }) with
        {
            Pairs = [new DraftPair(Tanaka, [Sato])],
        };
        Assert.Equal(longer.Id, Assert.Single(DraftPlanner.Finish(input).Gaps).Duty);
    }

    [Fact]
    public void The_fullest_draft_is_found_where_the_first_to_come_would_block_it()
    {
        // Each night has one more who may take it; all but one order of taking leaves a gap.
        var duties = Nights(6);
        var members = Enumerable.Range(1, 6).Select(number => Member(Person(number), 1)).ToList();
        var wishes =
            from night in duties
            from number in Enumerable.Range(1, 6)
            where number > night.From.Day
            select new DraftWish(Person(number), new Period(night.From, night.To), Wish.Cannot);
        var draft = DraftPlanner.Finish(Input(duties, members) with { Wishes = [.. wishes] });
        Assert.Empty(draft.Gaps);
    }
}
