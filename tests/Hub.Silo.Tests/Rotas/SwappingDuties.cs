using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

public sealed class SwappingDuties : KeepingSpec
{
    private static readonly SwapId swap = new(Some.Id(7));

    /// <summary>The night of Saturday 11/21 for the night of Tuesday 11/24.</summary>
    private static readonly Period saturday = Hours(24, 36);
    private static readonly Period tuesday = Hours(96, 108);

    private static readonly ProposeSwap proposal = new(
        Command, swap, DutyRoles.Primary, new SwapPart(Midori, saturday), Wakaba, tuesday);

    private static readonly SwapProposed proposed = new(
        swap, DutyRoles.Primary, new SwapPart(Midori, saturday), Wakaba, tuesday, Now);

    public SwappingDuties() => Given(Founded, Ruled);

    [Fact]
    public void A_member_asks_another_and_only_the_others_yes_moves_anybody()
    {
        When(proposal, Some.Primary);
        Then(proposed);
        Given(proposed);
        Assert.Equal(Midori, OnAt(30));

        When(new AcceptSwap(Command, swap), Some.Primary);
        ThenRefused(RotaRefusals.NotYours);
        When(new AcceptSwap(Command, swap));
        ThenRefused(RotaRefusals.NotYours);
        When(new AcceptSwap(Command, swap), Some.SubPrimary, Now.AddHours(1));
        Then(new SwapAccepted(swap, Now.AddHours(1)));
        Given(new SwapAccepted(swap, Now.AddHours(1)));
        Assert.Equal(Wakaba, OnAt(30));
        Assert.Equal(Midori, OnAt(100));
        When(new AcceptSwap(Command, swap), Some.SubPrimary, Now.AddHours(2));
        ThenNothing();
    }

    [Fact]
    public void A_swap_never_has_the_id_of_a_request_to_all()
    {
        Given(new CoverAsked(swap, DutyRoles.Primary, new SwapPart(Midori, saturday), string.Empty, Now));
        When(proposal, Some.Primary);
        ThenRefused(RotaRefusals.IdTaken);
    }

    [Fact]
    public void Nobody_gives_away_the_duty_of_another()
    {
        When(proposal, Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(proposal);
        ThenRefused(RotaRefusals.NotYours);
    }

    [Fact]
    public void What_is_not_theirs_to_give_is_refused_when_asked_and_when_accepted()
    {
        When(proposal with { Give = new SwapPart(Midori, tuesday) }, Some.Primary);
        ThenRefused(RotaRefusals.SwapNotOnDuty);
        When(proposal with { Take = saturday }, Some.Primary);
        ThenRefused(RotaRefusals.SwapNotOnDuty);

        Given(proposed, new OverridePut(
            new Override.Force(new(Some.Id(8)), DutyRoles.Primary, saturday, [DrYamazaki]), Now));
        When(new AcceptSwap(Command, swap), Some.SubPrimary);
        ThenRefused(RotaRefusals.SwapNotOnDuty);
    }

    [Fact]
    public void A_taker_is_a_member_or_works_at_one_and_is_somebody_else()
    {
        When(proposal with { Taker = Midori }, Some.Primary);
        ThenRefused(RotaRefusals.SwapWithOneself);
        When(proposal with { Taker = Holder.Of(Some.Nurse.Id), Take = null }, Some.Primary);
        ThenRefused(RotaRefusals.NotAMember);
        var given = proposal with { Taker = Holder.Of(Some.SubPrimary.Id), Take = null };
        When(given, Some.Primary);
        Then(new SwapProposed(swap, given.Role, given.Give, given.Taker, null, Now));
    }

    [Fact]
    public void Whoever_was_asked_declines_and_whoever_asked_withdraws()
    {
        Given(proposed);
        When(new DeclineSwap(Command, swap), Some.Primary);
        ThenRefused(RotaRefusals.NotYours);
        When(new DeclineSwap(Command, swap), Some.SubPrimary);
        Then(new SwapDeclined(swap, Now));
        When(new WithdrawSwap(Command, swap), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(new WithdrawSwap(Command, swap), Some.Primary);
        Then(new SwapWithdrawn(swap, Now));

        Given(new SwapWithdrawn(swap, Now));
        When(new AcceptSwap(Command, swap), Some.SubPrimary);
        ThenRefused(RotaRefusals.SwapSettled);
        When(new WithdrawSwap(Command, swap), Some.Primary);
        ThenNothing();
        When(new AcceptSwap(Command, new(Some.Id(99))), Some.SubPrimary);
        ThenRefused(RotaRefusals.ChangeUnknown);
    }

    [Fact]
    public void A_duty_that_is_over_is_not_swapped_and_a_swap_is_no_season()
    {
        Given(proposed);
        When(new AcceptSwap(Command, swap), Some.SubPrimary, Now.AddHours(36));
        ThenRefused(RotaRefusals.PeriodOver);
        When(proposal with { Swap = new(Some.Id(9)), Take = Hours(96, 96 + (93 * 24)) }, Some.Primary);
        ThenRefused(RotaRefusals.PeriodTooLong);
        When(proposal with { Role = "backup", Swap = new(Some.Id(9)) }, Some.Primary);
        ThenRefused(RotaRefusals.RoleUnknown);
        When(proposal with { Take = null }, Some.Primary);
        ThenRefused(RotaRefusals.IdTaken);
    }

    private Holder OnAt(int hours) =>
        Assert.Single(History.At(DutyRoles.Primary, Now.AddHours(hours)).Holders).Holder;
}
