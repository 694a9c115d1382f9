using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

public sealed class NamingInside : KeepingSpec
{
    private static readonly Inside inside = new(new(Some.Id(91)), Some.Clinic, Some.Primary.Id, Hours(0, 12));

    public NamingInside() => Given(Founded, Ruled, Backed);

    [Fact]
    public void Its_own_people_and_the_secretariat_say_who_inside_an_institution_is_called()
    {
        When(new NameInside(Command, inside));
        Then(new InsideNamed(inside, Now));
        When(new NameInside(Command, inside), Some.Primary);
        Then(new InsideNamed(inside, Now));
        When(new NameInside(Command, inside), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
    }

    [Fact]
    public void Who_works_elsewhere_is_not_inside_and_what_is_over_stays()
    {
        When(new NameInside(Command, inside with { Who = Some.SubPrimary.Id }));
        ThenRefused(RotaRefusals.NotInside);
        When(new NameInside(Command, inside with { During = Hours(-2, -1) }));
        ThenRefused(RotaRefusals.PeriodOver);
        When(new NameInside(Command, inside with { During = Hours(2, 1) }));
        ThenRefused(RotaRefusals.PeriodEmpty);
    }

    [Fact]
    public void The_same_again_changes_nothing_and_it_is_lifted_once()
    {
        Given(Founded, Ruled, Backed, new InsideNamed(inside, Now));
        When(new NameInside(Command, inside), Some.Primary);
        ThenNothing();
        When(new NameInside(Command, inside with { During = Hours(1, 2) }), Some.Primary);
        ThenRefused(RotaRefusals.IdTaken);
        When(new LiftInside(Command, inside.Id), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(new LiftInside(Command, inside.Id), Some.Primary);
        Then(new InsideLifted(inside.Id, Now));
        When(new LiftInside(Command, new(Some.Id(92))), Some.Primary);
        ThenRefused(RotaRefusals.ChangeUnknown);
        Given(Founded, Ruled, Backed, new InsideNamed(inside, Now), new InsideLifted(inside.Id, Now));
        When(new LiftInside(Command, inside.Id), Some.Primary);
        ThenNothing();
    }
}
