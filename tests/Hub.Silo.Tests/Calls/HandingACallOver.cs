using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>In four parts, and with the giver until the other has said yes.</summary>
public sealed class HandingACallOver : CallSpec
{
    private static readonly Sbar sbar = new("発熱", "肺がん末期", "肺炎の疑い", "今夜の往診");

    [Fact]
    public void It_stays_with_the_giver_until_the_other_says_yes()
    {
        Offered();
        Assert.Equal(Some.Primary.Id, Call.Owner);
        Refused(CallRefusals.NotAsked, Some.SubPrimary, (id, seen) => new AcceptHandoff(id, seen));
        Done(Some.Stranger, (id, seen) => new AcceptHandoff(id, seen));
        Assert.Equal((Some.Stranger.Id, null), (Call.Owner, Call.Handoff));
    }

    [Fact]
    public void Only_the_owner_offers_it_in_all_four_parts_to_another_who_can_take_it()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Refused(CallRefusals.NotOwner, Some.SubPrimary, Offer(Some.Stranger));
        Refused(CallRefusals.PersonUnknown, Some.Primary, Offer(Some.Primary));
        Refused(CallRefusals.PersonUnknown, Some.Primary, Offer(Some.Secretary));
        Refused(
            CallRefusals.FieldMissing,
            Some.Primary,
            (id, seen) => new OfferHandoff(id, Some.Stranger.Id, sbar with { Assessment = " " }, seen));
        Done(Some.Primary, Offer(Some.Stranger));
        Refused(CallRefusals.WrongOrder, Some.Primary, Offer(Some.SubPrimary));
    }

    [Fact]
    public void What_can_wait_is_first_taken_and_then_handed_over()
    {
        Begun(SomeCall.Later);
        Refused(CallRefusals.WrongOrder, Some.Primary, Offer(Some.Stranger));
    }

    [Fact]
    public void A_no_and_taking_it_back_end_the_offer_with_a_reason()
    {
        Offered();
        Refused(CallRefusals.NotAsked, Some.Nurse, (id, seen) => new DeclineHandoff(id, "手術中", seen));
        Refused(CallRefusals.FieldMissing, Some.Stranger, (id, seen) => new DeclineHandoff(id, string.Empty, seen));
        Done(Some.Stranger, (id, seen) => new DeclineHandoff(id, "手術中", seen));
        Refused(CallRefusals.WrongOrder, Some.Stranger, (id, seen) => new AcceptHandoff(id, seen));
        Assert.Equal(Some.Primary.Id, Call.Owner);
    }

    [Fact]
    public void Without_an_answer_it_ends_after_a_quarter_of_an_hour_whatever_the_giver_does_meanwhile()
    {
        Offered();
        Done(Some.Primary, (id, seen) => new ChooseCare(id, CareForm.HouseCall, string.Empty, seen));
        Done(Some.Primary, (id, seen) => new Depart(id, Now.AddHours(2), seen));
        Due(15);
        Assert.Null(Assert.IsType<HandoffEnded>(Assert.Single(Last)).By);
        Due(20);
        Assert.IsType<OwnerReminded>(Assert.Single(Last));
    }

    [Fact]
    public void The_next_owner_goes_and_arrives_for_themself()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Went(Some.Primary);
        Done(Some.Primary, (id, _) => new OpenInEmergency(id, "意識がない"));
        Done(Some.Primary, Offer(Some.Stranger));
        Done(Some.Stranger, (id, seen) => new AcceptHandoff(id, seen));
        Assert.Equal((null, false), (Call.Care, Call.HasArrived));
        Went(Some.Stranger);
        Done(Some.Stranger, Offer(Some.Primary));
        Done(Some.Primary, (id, seen) => new AcceptHandoff(id, seen));
        Done(Some.Primary, (id, _) => new OpenInEmergency(id, "意識がない"));
        Assert.IsType<OpenedInEmergency>(Assert.Single(Last));
    }

    private void Offered()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Some.Primary, Offer(Some.Stranger));
    }

    private void Went(PractitionerView who)
    {
        Done(who, (id, seen) => new ChooseCare(id, CareForm.HouseCall, string.Empty, seen));
        Done(who, (id, seen) => new Depart(id, Now.AddMinutes(20), seen));
        Done(who, (id, seen) => new Arrive(id, seen));
    }

    private static Func<Contracts.CommandId, long, CallCommand> Offer(PractitionerView to) =>
        (id, seen) => new OfferHandoff(id, to.Id, sbar, seen);
}
