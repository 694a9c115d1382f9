using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>A later request, or a word added, is more than the call was: it reaches whoever has to act on it.</summary>
public sealed class JoiningWithMore : CallSpec
{
    private static readonly CallRequest nursing = SomeCall.Request with { Kind = CallKind.Nursing };

    [Theory]
    [InlineData(VisitWish.Wanted, CallDanger.Routine)]
    [InlineData(VisitWish.NotWanted, CallDanger.Emergency)]
    public void What_cannot_wait_rings_also_where_the_call_was_kept_for_a_working_day(
        VisitWish visit, CallDanger danger)
    {
        Begun(SomeCall.Later);
        Begun(SomeCall.Later with { Visit = visit, Danger = danger, Complaint = "管が抜けた" }, Some.SecondNurse);
        Rings(Some.Primary);
        Assert.Equal((CallPhase.Offered, null), (Call.Phase, Call.Owner));
    }

    [Fact]
    public void Whoever_keeps_it_for_a_working_day_hears_of_more_and_nothing_falls_due_earlier()
    {
        Begun(SomeCall.Later);
        var due = Call.Due;
        Begun(SomeCall.Later, Some.SecondNurse);
        Told();
        Done(Some.Nurse, (id, _) => new Add(id, "薬は残り二日分"));
        Told();

        void Told()
        {
            var reminded = Assert.IsType<OwnerReminded>(Last[^1]);
            Assert.Equal((Some.Primary.Id, true), (reminded.Owner, reminded.InTheirTime));
            Assert.Equal((CallPhase.Held, due), (Call.Phase, Call.Due));
        }
    }

    [Fact]
    public void A_yes_to_a_call_for_nurses_is_none_to_the_call_for_a_doctor_that_it_became()
    {
        Duty[0] = [Some.Nurse];
        Begun(nursing, Some.SecondNurse);
        Rings(Some.Nurse);
        Duty[0] = [Some.Primary];
        Begun(by: Some.SecondNurse);
        Rings(Some.Primary);
        Refused(CallRefusals.NotAsked, Some.Nurse, (id, _) => new Accept(id));
        AcceptedBy(Some.Primary);
    }

    [Fact]
    public void Where_other_staff_has_it_and_a_nurse_is_wanted_the_nurses_chain_rings()
    {
        Duty[0] = [Some.Pharmacist];
        Begun(nursing with { Kind = CallKind.Other, Visit = VisitWish.NotWanted });
        AcceptedBy(Some.Pharmacist);
        Duty[0] = [Some.Nurse];
        Begun(nursing, Some.SecondNurse);
        Assert.Equal(ReleaseReasons.Nurse, Assert.Single(Last.OfType<CallReleased>()).Reason);
        Assert.NotEmpty(Rung);
        Refused(CallRefusals.NotAsked, Some.Pharmacist, (id, _) => new Accept(id));
    }

    [Fact]
    public void Whoever_is_told_of_more_just_before_they_were_to_be_reminded_has_their_time_from_then_on()
    {
        Begun();
        AcceptedBy(Some.Primary);
        At(14.98);
        Done(Some.Nurse, (id, _) => new Add(id, "血圧 88"));
        Assert.Equal(Now + Patience.AfterReminder, Assert.IsType<OwnerReminded>(Last[^1]).RemindAt);
        Due(15);
        Assert.Empty(Last);
        Due(14.98 + 30);
        Assert.Equal(ReleaseReasons.Silent, Assert.Single(Last.OfType<CallReleased>()).Reason);
    }

    [Fact]
    public void More_does_not_put_off_the_answer_to_a_handoff()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Some.Primary, (id, seen) => new OfferHandoff(
            id, Some.SubPrimary.Id, new Sbar("発熱", "肺炎の既往", "脱水", "点滴"), seen));
        Done(Some.Nurse, (id, _) => new Add(id, "血圧 88"));
        Assert.Equal(Call.Handoff!.Until, Call.Due);
    }

    [Fact]
    public void Whoever_is_asked_and_asks_too_is_asked_again_all_the_same()
    {
        Chain.RemoveRange(1, 2);
        Begun();
        Rings(Some.Primary);
        Begun(by: Some.Primary);
        Due(10);
        Rings(Some.Primary);
        AcceptedBy(Some.Primary);
    }

    [Fact]
    public void Once_it_is_reported_a_word_added_would_reach_nobody_and_is_refused()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Refused(CallRefusals.WorkDone, Some.Nurse, (id, _) => new Add(id, "再び SpO2 80%"));
    }

    [Fact]
    public void However_often_there_is_more_who_was_reminded_and_chose_nothing_gains_no_time_by_it()
    {
        Begun();
        AcceptedBy(Some.Primary);
        At(10);
        Done(Some.Nurse, (id, _) => new Add(id, "血圧 88"));
        At(35);
        Done(Some.Nurse, (id, _) => new Add(id, "血圧 80"));
        Due(40);
        Assert.Equal(ReleaseReasons.Silent, Assert.Single(Last.OfType<CallReleased>()).Reason);
    }

    [Fact]
    public void Nobody_ends_what_another_has_asked_for_too_and_the_last_one_does()
    {
        Begun(SomeCall.Request with { Visit = VisitWish.NotWanted });
        Begun(SomeCall.Request with { Visit = VisitWish.NotWanted, Danger = CallDanger.Emergency }, Some.SecondNurse);
        Refused(CallRefusals.FieldMissing, Some.Nurse, (id, seen) => new Withdraw(id, " ", seen));
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Assert.IsType<RequestWithdrawn>(Assert.Single(Last));
        Assert.Equal(CallPhase.Offered, Call.Phase);
        Refused(CallRefusals.AskerWithdraws, Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Done(Some.SecondNurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Assert.Equal(CallPhase.Withdrawn, Call.Phase);
    }

    [Fact]
    public void Who_has_left_the_district_keeps_no_call_open_that_nobody_needs()
    {
        Begun();
        Begun(by: Some.SecondNurse);
        Leave(Some.SecondNurse);
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Assert.Equal(CallPhase.Withdrawn, Call.Phase);
    }

    [Fact]
    public void Where_one_said_no_and_the_other_leaves_the_next_is_asked_at_once()
    {
        Duty[0] = [Some.Primary, Some.Stranger];
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Leave(Some.Stranger);
        Due(1);
        Rings(Some.SubPrimary);
    }
}
