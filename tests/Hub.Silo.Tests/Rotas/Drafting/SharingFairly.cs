using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

public sealed class SharingFairly : DraftSpec
{
    [Fact]
    public void Whoever_had_more_in_twelve_months_gets_less_now()
    {
        var input = Input(Nights(4), Member(Tanaka) with { History = new KindCounts(2, 0, 0, 0) }, Member(Sato));
        var draft = DraftPlanner.Finish(input);
        Assert.Equal((1, 3), (CountOf(draft, Tanaka), CountOf(draft, Sato)));
        Assert.Equal(new Fairness(0, 0, 1), draft.Fairness);
    }

    [Fact]
    public void Each_kind_is_shared_out_for_itself()
    {
        DraftDuty[] duties =
        [
            .. Nights(4), .. Enumerable.Range(5, 4).Select(day => Night(day, First, DutyKind.Weekend)),
            Night(9, First, DutyKind.Holiday), Night(10, First, DutyKind.Holiday),
            Night(11, First, DutyKind.YearEnd), Night(12, First, DutyKind.YearEnd),
        ];
        var draft = DraftPlanner.Finish(Input(duties, Member(Tanaka), Member(Sato)));
        Assert.All(draft.Loads, load => Assert.Equal(new KindCounts(2, 2, 1, 1), load.Drafted));
    }

    [Fact]
    public void What_is_carried_is_weighed_and_told_beside_the_fair_share()
    {
        var input = Input(
            [Night(1, First, DutyKind.YearEnd), Night(2)],
            Member(Tanaka, 1) with { History = new KindCounts(1, 1, 1, 0) },
            Member(Sato, 1));
        var draft = DraftPlanner.Finish(input);
        var (tanaka, sato) = (draft.Loads[0], draft.Loads[1]);
        Assert.Equal(
            new MemberLoad(
                Tanaka, new KindCounts(1, 1, 1, 0), new KindCounts(1, 0, 0, 0), TimeSpan.FromHours(12), 7, 5.5),
            tanaka);
        Assert.Equal((4, -1.5), (sato.Burden, sato.Over));
    }

    [Fact]
    public void Nurses_have_a_fair_share_of_their_own()
    {
        var input = Input(
            [.. Nights(4), Night(1, Second)],
            Member(Tanaka) with { Layers = [First] },
            Member(Sato) with { Layers = [First] },
            Member(Suzuki) with { Layers = [Second] });
        Assert.Equal([2, 2, 1], DraftPlanner.Finish(input).Loads.Select(load => load.FairShare));
    }

    [Fact]
    public void A_triangle_is_kept_free_and_a_circle_taken_where_that_costs_little()
    {
        var input = Input(Nights(2), Member(Tanaka), Member(Sato)) with
        {
            Wishes = [new DraftWish(Tanaka, new Period(Day(1, 18), Day(2, 6)), Wish.RatherNot)],
        };
        Assert.Equal(Sato, HolderOf(DraftPlanner.Finish(input), Night(1)));
        var gladly = input with { Wishes = [new DraftWish(Tanaka, new Period(Day(1, 18), Day(2, 6)), Wish.Gladly)] };
        Assert.Equal(Tanaka, HolderOf(DraftPlanner.Finish(gladly), Night(1)));
    }

    [Fact]
    public void A_triangle_that_cannot_be_kept_is_told()
    {
        var input = Input(Nights(1), Member(Tanaka)) with
        {
            Wishes = [new DraftWish(Tanaka, On(1), Wish.RatherNot)],
        };
        Assert.Equal([new UnmetWish(Night(1).Id, Tanaka)], DraftPlanner.Finish(input).Unmet);
    }
}
