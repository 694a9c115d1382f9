using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Yes, no, the next, by hand, and 'I cannot go on': who owns a call.</summary>
internal static class Answering
{
    public static Decision<CallEvent> Decide(
        Call call, CallCommand command, CallFacts facts, DateTimeOffset now) => command switch
        {
            Accept accept => Take(call, accept, facts, now),
            Decline decline => No(call, decline, facts, now),
            Escalate escalate => Go(call, escalate, facts, now),
            Assign assign => Give(call, assign, facts, now),
            Release release => LetGo(call, release, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<CallEvent> Take(Call call, Accept command, CallFacts facts, DateTimeOffset now)
    {
        var mayAnswer = call.WasAsked(facts.By) || call.Owner == facts.By || facts.Me is { IsOwnDoctor: true };
        return !mayAnswer || !facts.Callees.MayTake(facts.By) ? CallRefusals.NotAsked
            : call.Owner == facts.By && call.Phase is CallPhase.Accepted ? Decision<CallEvent>.Nothing
            // What can wait is theirs by this yes, and rings for nobody tonight.
            : call.Phase is CallPhase.Held && call.Owner != facts.By
                ? new CallHeld(facts.By, call.Due ?? facts.Day.NextWorkingDay, now, IsTaken: true)
            : call.Phase is CallPhase.Offered or CallPhase.Held
                ? new CallAccepted(facts.By, now + Patience.AfterAccepting, now)
                : new AcceptedLate(facts.By, command.Id, now);
    }

    private static Decision<CallEvent> No(Call call, Decline command, CallFacts facts, DateTimeOffset now)
    {
        if (!call.WasAsked(facts.By))
        {
            return CallRefusals.NotAsked;
        }

        if (call.Owner == facts.By)
        {
            return CallRefusals.WrongOrder;
        }

        if (!Enum.IsDefined(command.Reason))
        {
            return CallRefusals.FieldMissing.About("reason");
        }

        if (command.Reason is DeclineReason.Other && RequestRules.Text(command.Words, "words") is { } wrong)
        {
            return wrong;
        }

        if (call.Phase is not CallPhase.Offered || call.HasDeclined(facts.By))
        {
            return Decision<CallEvent>.Nothing;
        }

        var declined = new CallDeclined(facts.By, command.Reason, RequestRules.Cut(command.Words), now);
        var after = Call.Evolve(call, declined);
        var isLast = after.Step >= 0 && after.InRound.Where(asked => asked.Step == after.Step)
            .All(asked => asked.HasDeclined || !facts.Callees.MayTake(asked.Who));
        return isLast ? new Offering(call, facts, now).Then(declined).Next() : declined;
    }

    private static Decision<CallEvent> Go(Call call, Escalate command, CallFacts facts, DateTimeOffset now)
    {
        if (facts.Me is not ({ IsDesk: true } or { IsOwnDoctor: true }) && !call.Askers.Contains(facts.By))
        {
            return CallRefusals.DeskOnly;
        }

        if (call.Phase is not CallPhase.Offered)
        {
            return call.Owner is null ? CallRefusals.WrongOrder : CallRefusals.Taken;
        }

        if (command.Seen < call.Moved)
        {
            return CallRefusals.Changed;
        }

        if (command.Step is < 0 || command.Step >= call.Chain.Length)
        {
            return CallRefusals.StepUnknown.About("step");
        }

        var offering = new Offering(call, facts, now).Then(new CallEscalated(command.Step, facts.By, now));
        return command.Step is { } step ? offering.At(step) : offering.Next();
    }

    private static Decision<CallEvent> Give(Call call, Assign command, CallFacts facts, DateTimeOffset now) =>
        facts.Me is not ({ IsDesk: true } or { IsOwnDoctor: true }) ? CallRefusals.DeskOnly
            : RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : call.Phase is CallPhase.Reported ? CallRefusals.WrongOrder
            : call.Owner == command.To && call.Phase is CallPhase.Accepted ? Decision<CallEvent>.Nothing
            : command.Seen < call.Moved ? CallRefusals.Changed
            : !facts.Callees.MayTake(command.To) ? CallRefusals.PersonUnknown.About("to")
            : new CallAssigned(
                command.To, command.Reason.Trim(), facts.By, now + Patience.AfterAccepting, now,
                call.Phase is CallPhase.Accepted ? call.Owner : null);

    private static Decision<CallEvent> LetGo(Call call, Release command, CallFacts facts, DateTimeOffset now) =>
        call.Owner is not { } owner ? CallRefusals.WrongOrder
            : owner != facts.By && facts.Me is not ({ IsDesk: true } or { IsOwnDoctor: true }) ? CallRefusals.NotOwner
            : RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : command.Seen < call.Moved ? CallRefusals.Changed
            : CallDecider.Again(
                call, facts, now, new CallReleased(owner, command.Reason.Trim(), facts.By, now));
}
