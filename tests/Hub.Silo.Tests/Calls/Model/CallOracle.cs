using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>What must be of a call after every step, told from what happened and not from the state.</summary>
internal sealed class CallOracle(CallWorld world)
{
    private readonly List<CallEvent> past = [];
    private readonly HashSet<PractitionerId> askers = [];
    private readonly HashSet<PractitionerId> wishing = [];
    private readonly RingingOracle ringing = new(world);
    private PractitionerId? owner;
    private PractitionerId? handedTo;
    private bool visitWanted;
    private bool isEmergency;
    private bool isHeld;
    private ReportFiled? report;
    private bool reporterIsDoctor;
    private PatientId? patient;
    private bool byName;
    private FollowUp? left;
    private FollowUp? paused;

    /// <summary>Whether a step has just told somebody that it is their turn.</summary>
    public static bool Tells(CallEvent happened) => happened is CallOffered or OwnerReminded or HandoffEnded
        or ReviewOverdue or ChainExhausted { Loud.Count: > 0 };

    /// <summary>Looks at what a command or a deadline did; <paramref name="command"/> is null for a deadline.</summary>
    public void Look(Call before, CallCommand? command, PractitionerId by, Decision<CallEvent> decision, Call after)
    {
        if (decision.Refusal is not null)
        {
            True(decision.Events.Count == 0, "a no does something");
        }

        True(decision.Events.Count <= (4 * (before.Chain.Length + world.Chain.Count)) + 8, "a step has no end");
        True(decision.Events.Count == 0 || command is null || !IsStale(command, before), "an old screen acts");
        True(
            decision.Events.Count == 0 || command is null || world.MayTake(by), "one acts who takes no calls");
        foreach (var happened in decision.Events)
        {
            True(past.Count == 0 || happened.At >= past[^1].At, "time goes back");
            Follow(happened, command, by);
            past.Add(happened);
        }

        State(after);
    }

    /// <summary>A deadline that is told too early, or again.</summary>
    public static void Quiet(Decision<CallEvent> decision) =>
        True(decision is { Refusal: null, Events.Count: 0 }, "what was told early, or again, does something");

    private static bool IsStale(CallCommand command, Call call) => command switch
    {
        Escalate { Seen: var seen } => seen < call.Moved,
        Assign { Seen: var seen } => seen < call.Moved,
        Release { Seen: var seen } => seen < call.Moved,
        OfferHandoff { Seen: var seen } => seen < call.Moved,
        AcceptHandoff { Seen: var seen } => seen < call.Moved,
        DeclineHandoff { Seen: var seen } => seen < call.Moved,
        ChooseCare { Seen: var seen } => seen < call.Moved,
        Depart { Seen: var seen } => seen < call.Moved,
        Arrive { Seen: var seen } => seen < call.Moved,
        Finish { Seen: var seen } => seen < call.Moved,
        FileReport { Seen: var seen } => seen < call.Moved,
        Acknowledge { Seen: var seen } => seen < call.Moved,
        Withdraw { Seen: var seen } => seen < call.Moved,
        _ => false,
    };

    private void Follow(CallEvent happened, CallCommand? command, PractitionerId by)
    {
        switch (happened)
        {
            case CallReceived e:
                True(past.Count == 0, "it begins twice");
                (patient, byName) = (e.Request.Patient, e.Request.Patient is not null);
                Asks(e.Request, e.By);
                break;
            case CallIdentified or IdentityWithdrawn:
                Tied(happened, by);
                break;
            case FollowUpResumed or FollowUpEnded or FollowUpPassed or FollowUpReminded or FollowUpLate:
                LeftOver(happened, command);
                break;
            case CallJoined e:
                byName |= e.Request.Patient is not null;
                Asks(e.Request, e.By);
                True(report is null, "a request joins work that is done");
                break;
            case ChainFixed or CallOffered or CallEscalated or CallDeclined or ChainExhausted:
                True(happened is not CallOffered || (owner is null && report is null), "it rings though one has it");
                ringing.Follow(happened);
                break;
            case ReportFiled e:
                True(owner == e.By || report?.By == e.By, "one reports who had nothing to do with it");
                True(
                    (visitWanted && !IsVisit(e) && e.Report.Care is not (CareForm.NurseSent or CareForm.DiedAtHome))
                        == (e.Unvisited is not null)
                        && (e.Unvisited is null || wishing.Except([e.By]).ToHashSet().SetEquals(e.Unvisited)),
                    "whoever waits for a visit is told nothing, or twice, or of nothing");
                wishing.ExceptWith(e.Unvisited ?? []);
                (report, owner, handedTo, reporterIsDoctor) = (e, null, null, world.IsDoctor(e.By));
                break;
            case CallAcknowledged e:
                Closed();
                (left, paused) = (e.FollowUp, e.FollowUp is null ? paused : null);
                break;
            case RequestWithdrawn or CallWithdrawn:
                TakenBack(happened, by);
                break;
            case CallReopened:
                report = null;
                (paused, left) = (left ?? paused, null);
                break;
            default:
                Owning(happened, command, by);
                break;
        }
    }

    private void TakenBack(CallEvent happened, PractitionerId by)
    {
        var isAlone = !askers.Any(who => who != by && world.MayTake(who));
        switch (happened)
        {
            case RequestWithdrawn:
                True(askers.Remove(by), "one takes back what they did not ask for");
                True(!isAlone, "the last one's request does not end the call");
                wishing.Remove(by);
                ringing.AsksNoMore(by);
                break;
            case CallWithdrawn:
                ringing.Forget();
                True(askers.Contains(by) || world.Standing(by)!.IsDesk, "one takes it back who did not ask");
                True(isAlone || !askers.Contains(by), "another's request ends with it");
                (owner, handedTo) = (null, null);
                break;
        }
    }

    private void Tied(CallEvent happened, PractitionerId by)
    {
        switch (happened)
        {
            case CallIdentified e:
                True(patient is null && world.Standing(by)!.IsDesk, "who ties it to whom?");
                patient = e.Patient;
                break;
            case IdentityWithdrawn e:
                True(patient == e.Patient && !byName && world.Standing(by)!.IsDesk, "who is taken from whom?");
                patient = null;
                break;
        }
    }

    private void LeftOver(CallEvent happened, CallCommand? command)
    {
        switch (happened)
        {
            case FollowUpResumed e:
                True(ReferenceEquals(e.FollowUp, paused), "another follow-up goes on");
                (left, paused) = (paused, null);
                break;
            case FollowUpEnded:
                True((left ?? paused) is not null, "what was not left ends");
                (left, paused) = (null, null);
                break;
            case FollowUpPassed e:
                True(
                    left is not null && (command is CorrectIdentity or Identify || !e.From.Any(world.MayTake)),
                    "it is taken from one who can do it");
                break;
            case FollowUpReminded or FollowUpLate:
                True(left is not null && command is null, "somebody is told of nothing");
                break;
        }
    }

    private void Asks(CallRequest request, PractitionerId by)
    {
        askers.Add(by);
        if (request.Visit is VisitWish.Wanted)
        {
            wishing.Add(by);
        }

        visitWanted |= request.Visit is VisitWish.Wanted;
        isEmergency |= request.Danger is CallDanger.Emergency;
        ringing.Asks(by);
    }

    private void Owning(CallEvent happened, CallCommand? command, PractitionerId by)
    {
        if (happened is CallAccepted or CallAssigned or HandoffAccepted or CallReleased)
        {
            ringing.Forget();
        }

        var wasHeld = isHeld;
        isHeld = happened is CallHeld || (isHeld && happened is not (CallAccepted or CallAssigned or CallReleased));
        switch (happened)
        {
            case CallHeld e:
                owner = e.Owner;
                break;
            case CallAccepted e:
                True(owner is null || owner == e.By || wasHeld, "two have it");
                True(
                    ringing.WasAsked(e.By) || owner == e.By || world.Standing(e.By)!.IsOwnDoctor,
                    "one takes it who was not asked");
                owner = e.By;
                break;
            case AcceptedLate:
                True(owner != by, "the owner is late");
                break;
            case CallAssigned e:
                True(
                    command is Assign && world.Standing(by) is { IsDesk: true } or { IsOwnDoctor: true },
                    "who gives it?");
                (owner, handedTo) = (e.To, null);
                break;
            case HandoffOffered e:
                True(owner == e.From && e.To != e.From, "one hands over what another has");
                handedTo = e.To;
                break;
            case HandoffAccepted e:
                True(handedTo == e.By, "one takes over who was not asked to");
                (owner, handedTo) = (e.By, null);
                break;
            case HandoffEnded:
                True(handedTo is not null, "what was not handed over ends");
                handedTo = null;
                break;
            case CallReleased e:
                True(owner == e.From, "one loses it who has it not");
                (owner, handedTo) = (null, null);
                ringing.Follow(e);
                break;
            case CareChosen or DoctorDeparted or DoctorArrived or VisitFinished or OpenedInEmergency:
                True(owner == by, "one cares who has it not");
                break;
        }
    }

    private void Closed()
    {
        True(report is not null, "it closes without a report");
        var isDecided = reporterIsDoctor && (report!.Report.Care is CareForm.NurseSent or CareForm.DiedAtHome
            || !string.IsNullOrWhiteSpace(report.Report.WithoutVisit));
        True(!visitWanted || IsVisit(report!) || isDecided, "a wanted visit is lost");
    }

    private static bool IsVisit(ReportFiled filed) => filed.Report.ArrivedAt is not null
        && filed.Report.Care is not (CareForm.PhoneAdvice or CareForm.OnlineConsult);

    private void State(Call call)
    {
        True(call.Owner == owner, "it has another owner");
        True(call.Phase is not CallPhase.Held || !(visitWanted || isEmergency), "what cannot wait is held");
        True(call.Patient == patient, "it is for another patient");
        True(call.Handoff?.To == handedTo, "it is handed to another");
        True(call.Version == past.Count, "versions are no places");
        True(call.At == (past.Count == 0 ? DateTimeOffset.MinValue : past[^1].At), "it is another time");
        True(
            (call.IsOpen || call.LeftToDo?.Due is not null) == call.Due is not null,
            "nobody looks again, or at what is over");
        True((left is not null) == (call.LeftToDo is not null), "what is left to do is lost");
        True(left is null || !call.IsOpen, "what is left is looked at while the call goes on");
        True(call.Phase is CallPhase.Held or CallPhase.Accepted == (owner is not null), "owner and phase differ");
        True(call.Phase is CallPhase.Reported == (report is not null && call.IsOpen), "report and phase differ");
        True(call.Step < 0 || (call.Phase is CallPhase.Offered && call.Step < call.Chain.Length), "what step rings?");
        True(call.Step < 0 || call.InRound.Any(one => one.Step == call.Step), "a step rings without anybody");
        True(call.Step < 0 || call.Until >= call.Due, "it waits for longer than for an answer");
        True(call.Handoff is null || call.Due <= call.Handoff.Until, "the answer to a handoff is not waited for");
    }

    private static void True(bool holds, string wrong) => BrokenException.Unless(holds, wrong);
}
