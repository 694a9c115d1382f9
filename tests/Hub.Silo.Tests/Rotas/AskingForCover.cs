using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

public sealed class AskingForCover : KeepingSpec
{
    private static readonly SwapId cover = new(Some.Id(9));

    /// <summary>The night of Saturday 11/21, which is 緑町's; and its second half, from 3:00 to 9:00.</summary>
    private static readonly Period saturday = Hours(21, 36);
    private static readonly Period afterThree = Hours(30, 36);

    private static readonly AskForCover request = new(
        Command, cover, DutyRoles.Primary, new SwapPart(Midori, saturday), "学会のため");

    private static readonly CoverAsked asked = new(
        cover, DutyRoles.Primary, new SwapPart(Midori, saturday), "学会のため", Now);

    private static readonly TakeCover take = new(Command, cover, Wakaba);

    public AskingForCover() => Given(Founded, Ruled);

    [Fact]
    public void The_first_to_accept_has_the_duty_and_the_second_is_told()
    {
        When(request, Some.Primary);
        Then(asked);
        Given(asked);
        Assert.Equal(Midori, OnAt(30));

        When(take, Some.SubPrimary);
        Then(new CoverTaken(cover, Wakaba, Now));
        Given(new CoverTaken(cover, Wakaba, Now));
        Assert.Equal(Wakaba, OnAt(30));
        Assert.Contains(History.At(DutyRoles.Primary, Now.AddHours(30)).Holders[0].Because, because =>
            because == new Because.Swapped(cover, Midori));

        When(new TakeCover(Command, cover, DrYamazaki), Some.Stranger);
        ThenRefused(RotaRefusals.CoverTaken);
        When(take, Some.SubPrimary);
        ThenNothing();
    }

    [Fact]
    public void A_part_of_a_duty_is_split_off_at_a_time()
    {
        Given(asked with { Give = new SwapPart(Midori, afterThree) }, new CoverTaken(cover, DrYamazaki, Now));
        Assert.Equal(Midori, OnAt(29));
        Assert.Equal(DrYamazaki, OnAt(30));
        Assert.Equal(DrYamazaki, OnAt(35));
    }

    [Fact]
    public void Only_the_holder_or_the_secretariat_in_their_place_asks_and_nobody_takes_for_another()
    {
        When(request, Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(request);
        Then(asked);
        Given(asked);
        When(take, Some.Primary);
        ThenRefused(RotaRefusals.NotYours);
        When(take);
        ThenRefused(RotaRefusals.NotYours);
    }

    [Fact]
    public void Whoever_takes_is_a_member_somebody_else_and_free()
    {
        Given(asked);
        When(new TakeCover(Command, cover, Holder.Of(Some.Nurse.Id)), Some.Nurse);
        ThenRefused(RotaRefusals.NotAMember);
        When(new TakeCover(Command, cover, Midori), Some.Primary);
        ThenRefused(RotaRefusals.SwapWithOneself);
        Given(new OverridePut(
            new Override.Add(new(Some.Id(8)), DutyRoles.Primary, Hours(35, 40), DrYamazaki), Now));
        When(new TakeCover(Command, cover, DrYamazaki), Some.Stranger);
        ThenRefused(RotaRefusals.CoverOnDuty);
    }

    [Fact]
    public void What_is_over_or_not_theirs_any_more_is_neither_asked_nor_taken()
    {
        When(request with { Give = new SwapPart(Midori, Hours(96, 108)) }, Some.Primary);
        ThenRefused(RotaRefusals.SwapNotOnDuty);
        When(request with { Give = new SwapPart(Midori, Hours(-9, -1)) }, Some.Primary);
        ThenRefused(RotaRefusals.PeriodOver);
        When(request with { Note = new string('あ', 201) }, Some.Primary);
        ThenRefused(RotaRefusals.NoteTooLong);
        When(request with { Role = "nurse" }, Some.Primary);
        ThenRefused(RotaRefusals.RoleUnknown);

        Given(asked);
        When(take, Some.SubPrimary, Now.AddDays(3));
        ThenRefused(RotaRefusals.PeriodOver);
        Given(new OverridePut(
            new Override.Force(new(Some.Id(8)), DutyRoles.Primary, saturday, [DrYamazaki]), Now));
        When(take, Some.SubPrimary);
        ThenRefused(RotaRefusals.SwapNotOnDuty);
    }

    [Fact]
    public void What_an_override_holds_fast_is_neither_asked_nor_taken_for_it_would_move_nobody()
    {
        var held = new OverridePut(
            new Override.Force(new(Some.Id(8)), DutyRoles.Primary, saturday, [Midori]), Now);
        Given(held);
        When(request, Some.Primary);
        ThenRefused(RotaRefusals.SwapUnderOverride);
        Given(asked);
        When(take, Some.SubPrimary);
        ThenRefused(RotaRefusals.SwapUnderOverride);
        When(
            new ProposeSwap(Command, new(Some.Id(11)), DutyRoles.Primary, request.Give, Wakaba, null), Some.Primary);
        ThenRefused(RotaRefusals.SwapUnderOverride);
    }

    [Fact]
    public void Whoever_asked_withdraws_and_keeps_the_duty()
    {
        Given(asked);
        When(new WithdrawCover(Command, cover), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(new WithdrawCover(Command, cover), Some.Primary);
        Then(new CoverWithdrawn(cover, Now));
        Given(new CoverWithdrawn(cover, Now));
        When(take, Some.SubPrimary);
        ThenRefused(RotaRefusals.CoverWithdrawn);
        When(new WithdrawCover(Command, cover), Some.Primary);
        ThenNothing();
        Assert.Equal(Midori, OnAt(30));
    }

    [Fact]
    public void What_was_taken_is_not_withdrawn()
    {
        Given(asked, new CoverTaken(cover, Wakaba, Now));
        When(new WithdrawCover(Command, cover), Some.Primary);
        ThenRefused(RotaRefusals.CoverTaken);
    }

    [Fact]
    public void A_request_sent_twice_is_one_and_another_of_its_id_is_refused()
    {
        Given(asked);
        When(request, Some.Primary);
        ThenNothing();
        When(request with { Note = "別の理由" }, Some.Primary);
        ThenRefused(RotaRefusals.IdTaken);
        When(new TakeCover(Command, new(Some.Id(10)), Wakaba), Some.SubPrimary);
        ThenRefused(RotaRefusals.ChangeUnknown);
    }

    [Fact]
    public void A_duty_that_was_taken_and_asked_for_again_goes_on_from_hand_to_hand()
    {
        SwapId second = new(Some.Id(10));
        Given(
            asked,
            new CoverTaken(cover, Wakaba, Now),
            new CoverAsked(second, DutyRoles.Primary, new SwapPart(Wakaba, saturday), string.Empty, Now.AddHours(1)));
        When(new TakeCover(Command, second, Midori), Some.Primary, Now.AddHours(2));
        Given(new CoverTaken(second, Midori, Now.AddHours(2)));
        Assert.Equal(Midori, OnAt(30));
    }

    private Holder? OnAt(int hours) =>
        History.At(DutyRoles.Primary, Now.AddHours(hours)).Holders.Select(duty => duty.Holder).FirstOrDefault();
}
