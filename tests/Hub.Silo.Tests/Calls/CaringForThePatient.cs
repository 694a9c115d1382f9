using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>The visit step by step, and orders by telephone.</summary>
public sealed class CaringForThePatient : CallSpec
{
    [Fact]
    public void Only_whoever_has_it_chooses_goes_arrives_and_ends_in_this_order()
    {
        Begun();
        Refused(CallRefusals.WrongOrder, Some.Primary, Choose(CareForm.HouseCall));
        AcceptedBy(Some.Primary);
        Refused(CallRefusals.NotOwner, Some.SubPrimary, Choose(CareForm.HouseCall));
        Refused(CallRefusals.WrongOrder, Some.Primary, (id, seen) => new Depart(id, Now.AddMinutes(9), seen));
        Refused(CallRefusals.FieldMissing, Some.Primary, Choose((CareForm)9));
        Done(Some.Primary, Choose(CareForm.HouseCall));
        Refused(CallRefusals.WrongOrder, Some.Primary, (id, seen) => new Finish(id, seen));
        Refused(CallRefusals.TimeWrong, Some.Primary, (id, seen) => new Depart(id, Now.AddDays(2), seen));
        Refused(CallRefusals.Changed, Some.Primary, (id, _) => new Depart(id, Now.AddMinutes(9), 1));
        Done(Some.Primary, (id, seen) => new Depart(id, Now.AddMinutes(9), seen));
        Done(Some.Primary, (id, seen) => new Arrive(id, seen));
        Refused(CallRefusals.WrongOrder, Some.Primary, (id, seen) => new Depart(id, Now.AddMinutes(9), seen));
        Done(Some.Primary, (id, seen) => new Finish(id, seen));
        Done(Some.Primary, (id, _) => new Finish(id, 0));
        Assert.Empty(Last);
    }

    [Fact]
    public void Whoever_does_not_arrive_when_expected_is_asked()
    {
        Begun();
        AcceptedBy(Some.Primary);
        Done(Some.Primary, Choose(CareForm.HouseCall));
        Done(Some.Primary, (id, seen) => new Depart(id, Now.AddMinutes(40), seen));
        Due(54.9);
        Assert.Empty(Last);
        Due(55);
        Assert.IsType<OwnerReminded>(Assert.Single(Last));
    }

    [Fact]
    public void An_order_is_written_by_a_nurse_names_a_doctor_and_is_read_back_by_the_same_nurse()
    {
        Begun();
        Refused(CallRefusals.CannotAsk, Some.Primary, (id, _) => new WriteOrder(id, Some.Primary.Id, "補液"));
        Refused(CallRefusals.PersonUnknown, Some.Nurse, (id, _) => new WriteOrder(id, Some.SecondNurse.Id, "補液"));
        Refused(CallRefusals.OrderUnknown, Some.Nurse, (id, _) => new ReadOrderBack(id, 0));
        Done(Some.Nurse, (id, _) => new WriteOrder(id, Some.Primary.Id, "補液 500ml"));
        Refused(CallRefusals.NotOwner, Some.SecondNurse, (id, _) => new ReadOrderBack(id, 0));
        Done(Some.Nurse, (id, _) => new ReadOrderBack(id, 0));
        Done(Some.Nurse, (id, _) => new ReadOrderBack(id, 0));
        Assert.Empty(Last);
    }

    private static Func<Contracts.CommandId, long, CallCommand> Choose(CareForm form) =>
        (id, seen) => new ChooseCare(id, form, string.Empty, seen);
}
