using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Every rule about a call.</summary>
internal static class CallDecider
{
    public static Decision<CallEvent> Decide(Call call, CallCommand command, CallFacts facts)
    {
        // A clock that was set back must not put what is new before what is known.
        var now = facts.Now < call.At ? call.At : facts.Now;
        return command switch
        {
            _ when facts.Me is null or { Profession: Profession.Secretary } => CallRefusals.NotVisible,
            Begin begin => Receiving.Begin(call, begin, facts, now),
            _ when call.Phase is CallPhase.Unknown => CallRefusals.NotVisible,
            Reopen reopen => Closing.Reopen(call, reopen, facts, now),
            EndFollowUp end => FollowingUp.End(call, end, facts, now),
            Identify identify => Identifying.Identify(call, identify, facts, now),
            CorrectIdentity correct => Identifying.Correct(call, correct, facts, now),
            _ when !call.IsOpen => CallRefusals.Over,
            Add add => Receiving.Add(call, add, facts, now),
            Accept or Decline or Escalate or Assign or Release => Answering.Decide(call, command, facts, now),
            OfferHandoff or AcceptHandoff or DeclineHandoff => HandingOff.Decide(call, command, facts, now),
            ChooseCare or Depart or Arrive or Finish or WriteOrder or ReadOrderBack or OpenInEmergency =>
                Caring.Decide(call, command, facts, now),
            FileReport file => Reporting.File(call, file, facts, now),
            Acknowledge acknowledge => Closing.Acknowledge(call, acknowledge, facts, now),
            Withdraw withdraw => Closing.Withdraw(call, withdraw, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };
    }

    /// <summary>
    /// What becomes of a call when its time has come, or when somebody it waits for has left. Said too early or twice,
    /// it does nothing.
    /// </summary>
    public static Decision<CallEvent> Due(Call call, CallFacts facts)
    {
        var now = facts.Now < call.At ? call.At : facts.Now;
        if (call.LeftToDo is { } left)
        {
            return FollowingUp.Due(call, left, facts, now);
        }

        if (call.Owner is { } owner && !facts.Callees.MayTake(owner))
        {
            return Again(call, facts, now, new CallReleased(owner, ReleaseReasons.Left, null, now));
        }

        if (call is { Phase: CallPhase.Offered, Step: >= 0 } && NobodyLeft(call, facts))
        {
            return new Offering(call, facts, now).Then(new CallLapsed(call.Round, call.Step, now)).Next();
        }

        if (call.Due is not { } due || now < due)
        {
            return Decision<CallEvent>.Nothing;
        }

        return call switch
        {
            { Phase: CallPhase.Offered } => new Offering(call, facts, now).Due(),
            { Phase: CallPhase.Held, Owner: { } held } =>
                Again(call, facts, now, new CallReleased(held, ReleaseReasons.Overdue, null, now)),
            { Phase: CallPhase.Reported } => new ReviewOverdue(facts.Day.ReviewBy, now),
            { Handoff: not null } => new HandoffEnded(null, string.Empty, now + Patience.AfterHandoff, now),

            // Reminded and silent, having chosen nothing yet: others are asked, the silent one among them.
            { Owner: { } silent, Care: null, Reminders: > 0 } =>
                Again(call, facts, now, new CallReleased(silent, ReleaseReasons.Silent, null, now)),
            { Owner: { } reminded } => new OwnerReminded(reminded, now + Patience.AfterReminder, now),
            _ => throw new UnreachableException($"Nothing falls due of a call that is {call.Phase}."),
        };
    }

    /// <summary>A fresh round by the chain as it is now where the call had none, or another's.</summary>
    internal static Decision<CallEvent> Again(
        Call call, CallFacts facts, DateTimeOffset now, params IReadOnlyList<CallEvent> first)
    {
        var after = first.Aggregate(call, Call.Evolve);
        var offering = first.Aggregate(new Offering(call, facts, now), (so, happened) => so.Then(happened));
        return (call.Chain.IsEmpty || after.ChainOf != after.Kind || first[0] is CallReopened
            ? offering.Then(new ChainFixed(facts.Chain, facts.Manner, now))
            : offering).FromTheBeginning();
    }

    private static bool NobodyLeft(Call call, CallFacts facts) =>
        call.InRound.Where(asked => asked.Step == call.Step).All(asked => !facts.Callees.MayTake(asked.Who));
}

/// <summary>How long the hub waits before it asks again whoever has taken something upon themself.</summary>
internal static class Patience
{
    public static readonly TimeSpan AfterAccepting = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ForAHandoff = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan AfterHandoff = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan AfterReminder = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan BeyondExpected = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ForTheReport = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan OnSite = TimeSpan.FromMinutes(120);

    /// <summary>Until when to wait for the owner: not beyond the answer to a handoff.</summary>
    public static DateTimeOffset Until(Call call, DateTimeOffset remindAt) =>
        call.Handoff is { Until: var answer } && answer < remindAt ? answer : remindAt;

    public static TimeSpan For(CareForm form) =>
        form is CareForm.HouseCall or CareForm.NurseSent ? AfterReminder : ForTheReport;
}
