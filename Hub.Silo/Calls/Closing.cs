using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>The ways out of a call, and the way back in.</summary>
internal static class Closing
{
    public static Decision<CallEvent> Acknowledge(
        Call call, Acknowledge command, CallFacts facts, DateTimeOffset now) =>
        call.Phase is not CallPhase.Reported ? CallRefusals.WrongOrder
            : !MayReview(call, facts) ? CallRefusals.PrimaryAcknowledges
            : command.Seen < call.Moved ? CallRefusals.Changed
            : command.FollowUp is { } followUp && FollowingUp.Wrong(followUp, facts) is { } wrong ? wrong
            : FollowingUp.Over(call, now, new CallAcknowledged(
                facts.By,
                command.FollowUp is { } kept ? kept with { What = kept.What.Trim() } : null,
                now,
                facts.FollowUpBy));

    public static Decision<CallEvent> Withdraw(Call call, Withdraw command, CallFacts facts, DateTimeOffset now) =>
        call.Phase is CallPhase.Reported ? CallRefusals.WrongOrder
            : call.Askers.Contains(facts.By) && OthersAsk(call, facts)
                ? RequestRules.Text(command.Reason, "reason") is { } reason ? reason
                    : command.Seen < call.Moved ? CallRefusals.Changed
                    : new RequestWithdrawn(command.Reason.Trim(), facts.By, now)
            : facts.Me is { IsDesk: true, IsOfTheTeam: false }
                && (call.Sorting is CallSorting.Medical || call.VisitWanted)
                ? CallRefusals.DeskCannotClose
            : !call.Askers.Contains(facts.By) && !(facts.Me is { IsDesk: true } && call.Phase is CallPhase.Held)
                ? CallRefusals.AskerWithdraws
            : RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : command.Seen < call.Moved ? CallRefusals.Changed
            : FollowingUp.Over(call, now, new CallWithdrawn(
                command.Reason.Trim(),
                facts.By,
                now,
                call.Phase is CallPhase.Accepted && call.Owner != facts.By ? call.Owner : null));

    public static Decision<CallEvent> Reopen(Call call, Reopen command, CallFacts facts, DateTimeOffset now) =>
        call.IsOpen ? CallRefusals.NotOver
            : !Receiving.Concerns(call, facts) ? CallRefusals.NotVisible
            : RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : !facts.IsLatest ? CallRefusals.Over
            : CallDecider.Again(call, facts, now, new CallReopened(command.Reason.Trim(), facts.By, now));

    // What one takes back is one's own; who has left the district asks no more.
    private static bool OthersAsk(Call call, CallFacts facts) =>
        call.Askers.Any(who => who != facts.By && facts.Callees.MayTake(who));

    // Of somebody without a doctor of their own, or whose doctor has left, the desk takes note.
    private static bool MayReview(Call call, CallFacts facts) =>
        call.Reporter == facts.By ? facts.Me is { Role: CareRole.PrimaryDoctor }
            : facts.Me is { IsOwnDoctor: true }
                || (facts.Reviewers.Count == 0 && facts.Me is { IsDesk: true }
                    && !call.Reviewers.Any(facts.Callees.MayTake));
}
