using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>Yes, no, by hand, and 'I cannot go on'.</summary>
public sealed class AnsweringCalls : CallSpec
{
    [Fact]
    public void Whoever_was_asked_or_is_the_patients_own_doctor_may_accept_and_nobody_else()
    {
        Begun();
        Refused(CallRefusals.NotAsked, Some.Stranger, (id, _) => new Accept(id));
        Refused(CallRefusals.NotVisible, Some.Secretary, (id, _) => new Accept(id));
        AcceptedBy(Some.SubPrimary);
        Assert.Equal(Some.SubPrimary.Id, Call.Owner);
    }

    [Fact]
    public void The_second_yes_is_on_record_and_changes_nothing()
    {
        Begun();
        AcceptedBy(Some.Primary);
        AcceptedBy(Some.SubPrimary);
        Assert.IsType<AcceptedLate>(Assert.Single(Last));
        Assert.Equal(Some.Primary.Id, Call.Owner);
        AcceptedBy(Some.Primary);
        Assert.Empty(Last);
    }

    [Fact]
    public void A_yes_after_the_report_is_late_too()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Desk, (id, seen) => new Assign(id, Some.Stranger.Id, "電話で確認", seen));
        ReportedBy(Some.Stranger);
        AcceptedBy(Some.SubPrimary);
        Assert.IsType<AcceptedLate>(Assert.Single(Last));
        Assert.Single(Call.Late);
    }

    [Fact]
    public void A_no_needs_a_reason_that_there_is_and_words_for_another()
    {
        Begun();
        Refused(CallRefusals.FieldMissing, Some.Primary, (id, _) => new Decline(id, (DeclineReason)9, string.Empty));
        Refused(CallRefusals.FieldMissing, Some.Primary, (id, _) => new Decline(id, DeclineReason.Other, " "));
        Refused(CallRefusals.NotAsked, Some.Stranger, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Other, "手術中"));
        Rings(Some.SubPrimary);
    }

    [Fact]
    public void Whoever_said_no_may_still_say_yes_while_nobody_has_it()
    {
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        AcceptedBy(Some.Primary);
        Assert.Equal(Some.Primary.Id, Call.Owner);
        Refused(CallRefusals.WrongOrder, Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
    }

    [Fact]
    public void A_no_between_two_rounds_is_on_record_and_spares_the_round_that_follows()
    {
        Duty[0] = [Some.Primary];
        Chain.RemoveRange(1, 2);
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Assert.Equal([Some.Primary.Id], Assert.IsType<ChainExhausted>(Last[^1]).Loud);
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Unable, "発熱"));
        Assert.Equal("発熱", Assert.IsType<CallDeclined>(Assert.Single(Last)).Words);
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Unable, "発熱"));
        Assert.Empty(Last);

        Due(1);
        Assert.Empty(Rung);
        Assert.Empty(Assert.IsType<ChainExhausted>(Last[^1]).Loud);
        Due(2);
        Rings(Some.Primary);
    }

    [Fact]
    public void A_no_to_the_loud_ring_at_the_end_of_a_round_is_heard_in_the_next()
    {
        Begun();
        for (var minute = 10; minute <= 30; minute += 10)
        {
            Due(minute);
        }

        Assert.Equal((2, 0), (Call.Round, Call.Step));
        Done(Some.Stranger, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Assert.Equal(Some.Stranger.Id, Assert.IsType<CallDeclined>(Assert.Single(Last)).By);
        Due(40);
        Rings(Some.SubPrimary);
        Due(50);
        Assert.DoesNotContain(Some.Stranger.Id, Last.OfType<CallOffered>()
            .Where(offered => offered.Round == 2).SelectMany(offered => offered.People));
    }

    [Fact]
    public void A_no_to_a_round_that_never_came_is_not_held_against_a_later_one()
    {
        Chain.RemoveRange(1, 2);
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        AcceptedBy(Some.SubPrimary);
        Done(Some.SubPrimary, (id, seen) => new Release(id, "急患", seen));
        Rings(Some.Primary);
    }

    [Fact]
    public void The_desk_gives_it_by_hand_with_a_reason_to_somebody_who_can_take_it()
    {
        Begun();
        Refused(CallRefusals.DeskOnly, Some.Nurse, (id, seen) => new Assign(id, Some.Stranger.Id, "電話", seen));
        Refused(CallRefusals.FieldMissing, Desk, (id, seen) => new Assign(id, Some.Stranger.Id, " ", seen));
        Refused(CallRefusals.PersonUnknown, Desk, (id, seen) => new Assign(id, Some.Secretary.Id, "電話", seen));
        Refused(CallRefusals.Changed, Desk, (id, _) => new Assign(id, Some.Stranger.Id, "電話", 1));
        Done(Desk, (id, seen) => new Assign(id, Some.Stranger.Id, "電話", seen));
        Assert.Equal(Some.Stranger.Id, Call.Owner);
    }

    [Fact]
    public void Who_cannot_go_on_lets_go_and_a_fresh_round_asks_the_others_first()
    {
        Begun();
        Refused(CallRefusals.WrongOrder, Some.Primary, (id, seen) => new Release(id, "体調不良", seen));
        AcceptedBy(Some.Primary);
        Refused(CallRefusals.NotOwner, Some.Stranger, (id, seen) => new Release(id, "体調不良", seen));
        Done(Some.Primary, (id, seen) => new Release(id, "体調不良", seen));
        Rings(Some.SubPrimary);
        Assert.Equal((2, null), (Call.Round, Call.Owner));
        Assert.True(Assert.Single(Last.OfType<StepEmpty>()).IsPassedOver);

        // Where nobody else takes it they are asked again, and they may say yes at any time.
        Due(10);
        Due(20);
        Rings(Some.Primary);
    }

    [Fact]
    public void The_desk_and_the_patients_own_doctors_take_it_from_one()
    {
        foreach (var who in new[] { Desk, Some.SubPrimary })
        {
            if (Call.Phase is CallPhase.Unknown)
            {
                Begun();
            }

            AcceptedBy(Some.Primary);
            Done(who, (id, seen) => new Release(id, "連絡がつかない", seen));
            Assert.Null(Call.Owner);
        }
    }

    [Fact]
    public void Whoever_has_it_and_is_silent_is_reminded_once_and_then_others_are_asked()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Due(14.9);
        Assert.Empty(Last);
        Due(15);
        Assert.IsType<OwnerReminded>(Assert.Single(Last));
        Due(45);
        Assert.Collection(
            Last, released => Assert.IsType<CallReleased>(released), asked => Assert.IsType<CallOffered>(asked));
        Assert.Null(Call.Owner);
    }

    [Fact]
    public void Whoever_has_chosen_what_is_done_is_reminded_again_and_again()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Some.Primary, (id, seen) => new ChooseCare(id, CareForm.HouseCall, string.Empty, seen));
        for (var minutes = 30; minutes <= 120; minutes += 30)
        {
            Due(minutes);
            Assert.IsType<OwnerReminded>(Assert.Single(Last));
        }
    }

    [Fact]
    public void More_from_the_bedside_reaches_whoever_has_it_at_once()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Some.Nurse, (id, _) => new Add(id, "血圧が下がっています"));
        Assert.Equal(Some.Primary.Id, Assert.IsType<OwnerReminded>(Last[^1]).Owner);
    }
}
