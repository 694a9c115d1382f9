using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>The duty passes to others while a step rings: five minutes after the request.</summary>
public sealed class TurningAtAHandoff : CallSpec
{
    [Fact]
    public void The_newcomer_rings_at_the_instant_and_has_the_whole_time()
    {
        Duty[5] = [Some.Stranger];
        Begun();
        Assert.Equal(Start.AddMinutes(5), Call.Due);
        Due(4.999);
        Assert.Empty(Last);
        Due(5);
        Rings(Some.Stranger);
        Assert.Equal((0, Start.AddMinutes(15)), (Call.Step, Call.Until));
    }

    [Fact]
    public void Whoever_rang_before_may_still_accept()
    {
        Duty[5] = [Some.Stranger];
        Begun();
        Due(5);
        At(6);
        AcceptedBy(Some.Primary);
        Assert.Equal(Some.Primary.Id, Call.Owner);
    }

    [Fact]
    public void Where_the_same_people_stand_no_step_fires_early()
    {
        Duty[5] = [Some.Primary];
        Begun();
        Due(5);
        Assert.IsType<DutyStood>(Assert.Single(Last));
        Assert.Equal((0, Start.AddMinutes(10)), (Call.Step, Call.Due));
        Due(10);
        Rings(Some.SubPrimary);
    }

    [Fact]
    public void A_second_change_within_the_same_time_is_seen_at_its_instant()
    {
        Duty[5] = [Some.Primary];
        Duty[7] = [Some.Stranger];
        Begun();
        Due(5);
        Assert.Equal((Start.AddMinutes(7), Start.AddMinutes(10)), (Call.Due, Call.Until));
        Due(7);
        Rings(Some.Stranger);
    }

    [Fact]
    public void Whoever_said_no_and_comes_on_duty_is_not_asked_again_in_the_round()
    {
        Duty[0] = [Some.Primary, Some.Stranger];
        Duty[5] = [Some.Stranger];
        Begun();
        Done(Some.Stranger, (id, _) => new Decline(id, DeclineReason.Unable, string.Empty));
        Due(5);
        Assert.Empty(Rung);
    }
}
