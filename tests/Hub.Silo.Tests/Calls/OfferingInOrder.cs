using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>Steps fire in order, each once, and a chain that is through begins anew.</summary>
public sealed class OfferingInOrder : CallSpec
{
    [Fact]
    public void Each_step_rings_when_the_one_before_had_its_time()
    {
        Begun();
        Rings(Some.Primary);
        Due(10);
        Rings(Some.SubPrimary);
        Due(20);
        Rings(Some.Stranger);
    }

    [Fact]
    public void What_is_told_early_twice_or_late_rings_once()
    {
        Begun();
        Due(9.999);
        Assert.Empty(Last);
        Due(35);
        Rings(Some.SubPrimary);
        Due(35);
        Assert.Empty(Last);
        Due(44.9);
        Assert.Empty(Last);
        Due(45);
        Rings(Some.Stranger);
    }

    [Fact]
    public void A_step_behind_which_nobody_stands_is_named_and_passed_over_at_once()
    {
        Duty[0] = [];
        Begun();
        Assert.Equal(0, Assert.Single(Last.OfType<StepEmpty>()).Step);
        Rings(Some.SubPrimary);
    }

    [Fact]
    public void A_chain_that_is_through_is_told_to_all_of_the_last_line_and_who_said_nothing_and_begins_anew()
    {
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Due(10);
        Due(20);
        var through = Assert.Single(Last.OfType<ChainExhausted>());
        Assert.Equal([Some.SubPrimary.Id, Some.Stranger.Id], through.Loud);
        Rings(Some.Primary);
        Assert.Equal(2, Call.Round);
    }

    [Fact]
    public void Where_all_said_no_the_next_round_begins_after_a_minute()
    {
        Begun();
        foreach (var who in new[] { Some.Primary, Some.SubPrimary, Some.Stranger })
        {
            Done(who, (id, _) => new Decline(id, DeclineReason.TooFar, string.Empty));
        }

        Assert.Equal(Start.AddMinutes(1), Assert.Single(Last.OfType<ChainExhausted>()).NextRound);
        Due(0.9);
        Assert.Empty(Last);
        Due(1);
        Rings(Some.Primary);
    }

    [Fact]
    public void Where_nobody_is_there_at_all_it_looks_again_every_minute()
    {
        Duty[0] = [];
        Chain.RemoveRange(1, 2);
        Begun();
        Assert.Equal(Start.AddMinutes(1), Call.Due);
        Due(1);
        Assert.Empty(Rung);
        Duty[0] = [Some.Stranger];
        Due(2);
        Rings(Some.Stranger);
    }

    [Fact]
    public void Nobody_is_asked_for_help_who_asked_for_it()
    {
        Begun(by: Some.Primary);
        Rings(Some.SubPrimary);
    }

    [Fact]
    public void Whoever_leaves_while_it_rings_is_not_waited_for()
    {
        Begun();
        Leave(Some.Primary);
        Due(3);
        Assert.IsType<CallLapsed>(Last[0]);
        Rings(Some.SubPrimary);
    }

    [Fact]
    public void A_no_in_the_step_that_one_is_asked_again_is_heard_again()
    {
        Manner = ChainManner.StepByStep;
        Chain[1] = Chain[0];
        Begun();
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Rings(Some.Primary);
        Done(Some.Primary, (id, _) => new Decline(id, DeclineReason.Busy, string.Empty));
        Rings(Some.Stranger);
    }

    [Fact]
    public void The_desk_and_the_asker_call_the_next_or_jump_but_not_from_an_old_screen()
    {
        Begun();
        Refused(CallRefusals.DeskOnly, Some.Pharmacist, (id, seen) => new Escalate(id, null, seen));
        Done(Some.Nurse, (id, seen) => new Escalate(id, null, seen));
        Rings(Some.SubPrimary);
        Refused(CallRefusals.StepUnknown, Desk, (id, seen) => new Escalate(id, 3, seen));
        Done(Desk, (id, seen) => new Escalate(id, 2, seen));
        Rings(Some.Stranger);
        Refused(CallRefusals.Changed, Desk, (id, _) => new Escalate(id, null, 3));
    }
}
