using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>How a request is taken in: checked, sorted, joined, completed.</summary>
internal static class Receiving
{
    public static Decision<CallEvent> Begin(
        Call call, CallCommand.Begin command, CallFacts facts, DateTimeOffset now)
    {
        if ((Asks(facts, command.Request) ?? RequestRules.Wrong(command.Request, facts)) is { } refusal)
        {
            return refusal;
        }

        var request = RequestRules.Tidied(command.Request);
        return call switch
        {
            { Phase: CallPhase.Unknown } => Receive(request, facts, now),
            { IsOpen: false } => CallRefusals.Over,

            // Whose it is was corrected at this moment: the way in looks again for this patient's own.
            _ when request.Patient is { } patient && call.Patient != patient => CallRefusals.Over,

            // The work is done and nobody listens any more: a new request is a new call.
            { Phase: CallPhase.Reported } => CallRefusals.Over,
            _ => Join(call, new CallJoined(request, facts.By, now), facts, now),
        };
    }

    public static Decision<CallEvent> Add(Call call, CallCommand.Add command, CallFacts facts, DateTimeOffset now) =>
        RequestRules.Text(command.Text, "text") is { } wrong ? wrong
            : !Concerns(call, facts) ? CallRefusals.NotVisible
            : call.Phase is CallPhase.Reported ? CallRefusals.WorkDone
            : Told(call, new CallAdded(command.Text.Trim(), facts.By, now), facts, now);

    /// <summary>Whether the asker has anything to do with this call.</summary>
    public static bool Concerns(Call call, CallFacts facts) =>
        facts.Me is { Role: not null } or { IsDesk: true }
        || call.Askers.Contains(facts.By) || call.WasAsked(facts.By) || call.Owner == facts.By
        || call.Handoff?.To == facts.By || call.Reporter == facts.By;

    private static Decision<CallEvent> Receive(CallRequest request, CallFacts facts, DateTimeOffset now)
    {
        if (request is { Sorting: CallSorting.NextWorkingDay } && CannotWait(request))
        {
            return CallRefusals.CannotWait.About("sorting");
        }

        var received = new CallReceived(request, facts.By, now);
        if (request.Sorting is CallSorting.NextWorkingDay)
        {
            var owner = facts.PrimaryThen ?? facts.Primary ?? facts.Reviewers.Concat(facts.Standbys)
                .Where(facts.Callees.MayTake).Append(facts.By).First();
            return new CallEvent[] { received, new CallHeld(owner, facts.Day.NextWorkingDay, now) };
        }

        return new Offering(Call.Unknown, facts, now).Then(received)
            .Then(new ChainFixed(facts.Chain, facts.Manner, now)).FromTheBeginning();
    }

    // Where the new request is more than the old one was, its own people are asked at once.
    private static Decision<CallEvent> Join(
        Call call, CallJoined joined, CallFacts facts, DateTimeOffset now) => call switch
        {
            { Phase: CallPhase.Held, Owner: { } owner }
                when joined.Request.Sorting is not CallSorting.NextWorkingDay || CannotWait(joined.Request) =>
                CallDecider.Again(
                    call, facts, now, joined, new CallReleased(owner, ReleaseReasons.Joined, facts.By, now)),
            { Phase: CallPhase.Offered } when joined.Request.Kind < call.Kind =>
                CallDecider.Again(call, facts, now, joined),

            // A nurse who has it cannot be the doctor who is asked for now: the doctors' chain rings. So with other
            // staff where a nurse is.
            { Phase: CallPhase.Accepted, Owner: { } owner }
                when joined.Request.Kind < call.Kind && !facts.Callees.Suits(owner, joined.Request.Kind) =>
                CallDecider.Again(
                    call, facts, now, joined, new CallReleased(owner, Wanted(joined.Request.Kind), facts.By, now)),
            _ => Told(call, joined, facts, now),
        };

    private static string Wanted(CallKind kind) =>
        kind is CallKind.Medical ? ReleaseReasons.Doctor : ReleaseReasons.Nurse;

    private static bool CannotWait(CallRequest request) =>
        request.Visit is VisitWish.Wanted || request.Danger is CallDanger.Emergency;

    // Whoever has the call hears at once that there is more to it, and has their time from now on; who keeps it for a
    // working day hears it when they are awake.
    private static Decision<CallEvent> Told(Call call, CallEvent more, CallFacts facts, DateTimeOffset now) =>
        (call.Owner, call.Phase) switch
        {
            ({ } owner, CallPhase.Accepted) when owner != facts.By =>
                new[] { more, new OwnerReminded(owner, Later(call, now + Patience.AfterReminder), now) },
            ({ } owner, CallPhase.Held) when owner != facts.By =>
                new[] { more, new OwnerReminded(owner, call.Due ?? now, now, InTheirTime: true) },
            _ => more,
        };

    // However often they are told of more: who was reminded and chose nothing is not given more time by it.
    private static DateTimeOffset Later(Call call, DateTimeOffset at) =>
        call.Due is { } due && (due > at || call is { Care: null, Reminders: > 0 })
            ? due
            : Patience.Until(call, at);

    private static Refusal? Asks(CallFacts facts, CallRequest request) => facts.Me switch
    {
        { IsDesk: true } or { Role: not null } => facts.IsPatientKnown ? null : CallRefusals.CannotAsk,
        _ => request.Patient is null ? null : CallRefusals.CannotAsk,
    };
}
