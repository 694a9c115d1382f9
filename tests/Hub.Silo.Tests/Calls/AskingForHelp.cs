using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>Who asks, what a request must hold, and what becomes of the second.</summary>
public sealed class AskingForHelp : CallSpec
{
    private static readonly CallRequest unknown = SomeCall.Request with
    {
        Patient = null,
        Person = new UnknownPerson("渡辺", "緑町", null),
    };

    private static readonly CallRequest later = SomeCall.Later;

    public static TheoryData<string> Wrong => [.. wrong.Keys];

    private static readonly Dictionary<string, (CallRequest Request, Refusal No)> wrong = new(StringComparer.Ordinal)
    {
        ["complaint"] = (SomeCall.Request with { Complaint = " " }, CallRefusals.FieldMissing),
        ["story"] = (SomeCall.Request with { Story = new string('長', 4001) }, CallRefusals.FieldTooLong),
        ["sorting"] = (SomeCall.Request with { Sorting = (CallSorting)9 }, CallRefusals.FieldMissing),
        ["callback"] = (
            SomeCall.Request with { Caller = SomeCall.Request.Caller with { Callback = "まもなく" } },
            CallRefusals.PhoneMalformed),
        ["vitals"] = (
            SomeCall.Request with { Vitals = new(Temperature: 89m) }, CallRefusals.VitalImpossible),
        ["nobody"] = (unknown with { Person = null }, CallRefusals.FieldMissing),
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_missing_or_cannot_be_is_refused(string field) =>
        Refused(wrong[field].No, Some.Nurse, (id, _) => new Begin(id, wrong[field].Request));

    [Fact]
    public void The_care_team_and_the_desk_ask_and_for_somebody_on_no_list_everybody()
    {
        Refused(CallRefusals.CannotAsk, Some.Stranger, (id, _) => new Begin(id, SomeCall.Request));
        Refused(CallRefusals.NotVisible, Some.Secretary, (id, _) => new Begin(id, unknown));
        Refused(CallRefusals.TwoIdentifiers, Desk, (id, _) => new Begin(id, SomeCall.Request));
        Done(Some.Stranger, (id, _) => new Begin(id, unknown));
    }

    [Fact]
    public void A_second_request_joins_and_rings_for_nobody_anew()
    {
        Begun();
        Begun(by: Some.SecondNurse);
        Assert.IsType<CallJoined>(Assert.Single(Last));
        Assert.Equal([Some.Nurse.Id, Some.SecondNurse.Id], Call.Askers);
    }

    [Fact]
    public void Where_a_doctor_is_wanted_of_a_call_for_nurses_the_doctors_chain_begins()
    {
        Begun(SomeCall.Request with { Kind = CallKind.Nursing });
        Chain.RemoveAt(0);
        Begun();
        Assert.IsType<ChainFixed>(Last[1]);
        Rings(Some.SubPrimary);
        Assert.Equal((CallKind.Medical, 2), (Call.Kind, Call.Round));
    }

    [Fact]
    public void Where_a_nurse_has_it_and_a_doctor_is_wanted_the_doctors_are_asked_whoever_wants_one()
    {
        foreach (var who in new[] { Some.SecondNurse, Some.Nurse })
        {
            Begun(SomeCall.Request with { Kind = CallKind.Nursing }, Some.SecondNurse);
            Done(Desk, (id, seen) => new Assign(id, Some.Nurse.Id, "電話で確認", seen));
            Begun(by: who);
            Assert.Equal(
                [typeof(CallJoined), typeof(CallReleased), typeof(ChainFixed), typeof(CallOffered)],
                Last.Select(one => one.GetType()));
            Rings(Some.Primary);
            Assert.Equal((CallPhase.Offered, null), (Call.Phase, Call.Owner));
            Afresh();
        }
    }

    [Fact]
    public void The_nurses_yes_is_spent_once_a_doctor_is_wanted()
    {
        Duty[0] = [Some.Nurse];
        Begun(SomeCall.Request with { Kind = CallKind.Nursing }, Some.SecondNurse);
        AcceptedBy(Some.Nurse);
        Duty[0] = [Some.Primary];
        Begun(by: Some.SecondNurse);
        Rings(Some.Primary);
        Refused(CallRefusals.NotAsked, Some.Nurse, (id, _) => new Accept(id));
        Assert.False(Call.WasAsked(Some.Nurse.Id));
        Assert.Null(Call.Owner);
    }

    [Fact]
    public void A_request_does_not_join_a_call_that_turned_out_to_be_anothers()
    {
        Begun();
        Refused(
            CallRefusals.Over, Some.Nurse,
            (id, _) => new Begin(id, SomeCall.Request with { Patient = new PatientId(Some.Id(32)) }));
    }

    [Fact]
    public void Where_a_doctor_has_a_call_for_nurses_already_they_keep_it_and_are_reminded()
    {
        Begun(SomeCall.Request with { Kind = CallKind.Nursing });
        AcceptedBy(Some.SubPrimary);
        Begun(by: Some.SecondNurse);
        Assert.Equal(Some.SubPrimary.Id, Assert.IsType<OwnerReminded>(Last[^1]).Owner);
        Assert.Equal(Some.SubPrimary.Id, Call.Owner);
    }

    [Fact]
    public void What_can_wait_is_held_by_the_primary_doctor_and_rings_when_its_day_is_over()
    {
        Begun(later);
        Assert.Equal((CallPhase.Held, Some.Primary.Id), (Call.Phase, Call.Owner));
        Assert.Empty(Rung);
        Due((15 * 60) - 1);
        Assert.Empty(Last);
        Due(15 * 60);
        Rings(Some.Primary);
        Assert.Null(Call.Owner);
    }

    [Fact]
    public void Whoever_holds_what_can_wait_may_take_it_without_being_asked()
    {
        Primary = null;
        Begun(later);
        AcceptedBy(Some.Nurse);
        Assert.Equal((CallPhase.Accepted, Some.Nurse.Id), (Call.Phase, Call.Owner));
    }

    [Fact]
    public void A_request_that_cannot_wait_takes_what_was_held_from_its_owner_and_rings()
    {
        Begun(later);
        Begun(by: Some.SecondNurse);
        Assert.Equal([typeof(CallJoined), typeof(CallReleased)], Last.Take(2).Select(one => one.GetType()));
        Rings(Some.Primary);
        Assert.Equal((CallPhase.Offered, null), (Call.Phase, Call.Owner));
    }

    [Fact]
    public void A_request_after_the_report_is_no_part_of_what_is_done()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Refused(CallRefusals.Over, Some.Nurse, (id, _) => new Begin(id, SomeCall.Request));
    }

    [Fact]
    public void The_desk_finds_out_who_it_is_by_two_identifiers_and_once()
    {
        Begun(unknown);
        Identifier[] two = [Identifier.Name, Identifier.BirthDate];
        Refused(CallRefusals.DeskOnly, Some.Nurse, (id, _) => new Identify(id, Some.Patient, two));
        Refused(CallRefusals.TwoIdentifiers, Desk, (id, _) => new Identify(id, Some.Patient, [Identifier.Name]));
        Done(Desk, (id, _) => new Identify(id, Some.Patient, two));
        Refused(CallRefusals.AlreadyDone, Desk, (id, _) => new Identify(id, Some.Patient, two));
    }

    [Fact]
    public void The_desk_takes_a_wrong_finding_back_with_a_reason_also_when_the_call_is_over()
    {
        Identifier[] two = [Identifier.Name, Identifier.BirthDate];
        CorrectIdentity Wrong(Contracts.CommandId id, string reason = "別の方") => new(id, Some.Patient, null, [], reason);
        Begun(unknown);
        Refused(CallRefusals.AlreadyDone, Desk, (id, _) => Wrong(id));
        Done(Desk, (id, _) => new Identify(id, Some.Patient, two));
        Refused(CallRefusals.DeskOnly, Some.Nurse, (id, _) => Wrong(id));
        Refused(CallRefusals.FieldMissing, Desk, (id, _) => Wrong(id, " "));
        Refused(CallRefusals.TwoIdentifiers, Desk, (id, _) => Wrong(id) with { Patient = new(Some.Id(32)) });
        Refused(CallRefusals.Changed, Desk, (id, _) => Wrong(id) with { Wrong = new(Some.Id(32)) });
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Done(Desk, (id, _) => Wrong(id) with { Patient = new(Some.Id(32)), Identifiers = two });
        Assert.Equal(new(Some.Id(32)), Call.Patient);
    }

    [Fact]
    public void What_was_asked_for_the_patient_by_name_is_not_taken_from_them()
    {
        Begun();
        Refused(
            CallRefusals.NotIdentified, Desk, (id, _) => new CorrectIdentity(id, Some.Patient, null, [], "別の方"));
        Afresh();
        Begun(unknown);
        Done(Desk, (id, _) => new Identify(id, Some.Patient, [Identifier.Name, Identifier.BirthDate]));
        Begun(by: Some.SecondNurse);
        Refused(
            CallRefusals.JoinedByName, Desk, (id, _) => new CorrectIdentity(id, Some.Patient, null, [], "別の方"));
    }

    [Fact]
    public void Whoever_has_to_do_with_it_adds_to_it()
    {
        Refused(CallRefusals.NotVisible, Some.Nurse, (id, _) => new Add(id, "酸素を開始"));
        Begun();
        Done(Some.SecondNurse, (id, _) => new Add(id, "酸素を開始"));
        Refused(CallRefusals.NotVisible, Some.Pharmacist, (id, _) => new Add(id, "酸素を開始"));
    }
}
