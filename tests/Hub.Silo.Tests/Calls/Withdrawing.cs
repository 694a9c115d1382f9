using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>No longer needed; and needed after all.</summary>
public sealed class Withdrawing : CallSpec
{
    [Fact]
    public void Whoever_asked_takes_it_back_with_a_reason()
    {
        Begun();
        Refused(CallRefusals.AskerWithdraws, Some.SecondNurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Refused(CallRefusals.FieldMissing, Some.Nurse, (id, seen) => new Withdraw(id, " ", seen));
        Refused(CallRefusals.Changed, Some.Nurse, (id, _) => new Withdraw(id, "落ち着いた", 1));
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Refused(CallRefusals.Over, Some.Primary, (id, _) => new Accept(id));
        Due(10);
        Assert.Empty(Last);
    }

    [Fact]
    public void The_desk_cannot_end_a_medical_call_that_it_has_passed_on()
    {
        Begun(SomeCall.Request with { Identifiers = [Identifier.Name, Identifier.Phone] }, Desk);
        Refused(CallRefusals.DeskCannotClose, Desk, (id, seen) => new Withdraw(id, "ご家族の申し出", seen));
    }

    [Fact]
    public void What_is_reported_is_read_and_not_taken_back()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Refused(CallRefusals.WrongOrder, Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
    }

    [Fact]
    public void It_is_opened_again_by_whoever_had_to_do_with_it_and_rings_from_the_first_step()
    {
        Begun();
        Refused(CallRefusals.NotOver, Some.Nurse, (id, _) => new Reopen(id, "再び発熱"));
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Refused(CallRefusals.NotVisible, Some.Pharmacist, (id, _) => new Reopen(id, "再び発熱"));
        Done(Some.Nurse, (id, _) => new Reopen(id, "再び発熱"));
        Rings(Some.Primary);
        Assert.Equal(2, Call.Round);
    }

    [Fact]
    public void Where_the_patient_has_a_later_call_the_earlier_stays_over()
    {
        Begun();
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        IsLatest = false;
        Refused(CallRefusals.Over, Some.Nurse, (id, _) => new Reopen(id, "再び発熱"));
    }

    [Fact]
    public void Whoever_has_it_when_they_leave_the_district_loses_it_and_the_next_is_asked()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Leave(Some.Primary);
        Due(1);
        Assert.Null(Assert.IsType<CallReleased>(Last[0]).By);
        Rings(Some.SubPrimary);
    }
}
