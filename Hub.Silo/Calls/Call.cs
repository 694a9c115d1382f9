using System.Collections.Immutable;
using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>How far a call is.</summary>
internal enum CallPhase
{
    /// <summary>Nothing was received.</summary>
    Unknown,

    /// <summary>Somebody is asked, or will be at the due instant.</summary>
    Offered,

    /// <summary>It waits for its owner's next working day.</summary>
    Held,

    /// <summary>It has an owner who works on it.</summary>
    Accepted,

    /// <summary>The report waits to be read.</summary>
    Reported,

    Closed,
    Withdrawn,
}

/// <summary>What later decisions need to know of a call.</summary>
/// <param name="Version">The version of the stream.</param>
/// <param name="Moved">The version that last changed what can be done; a button that saw less is out of date.</param>
/// <param name="At">When the last event happened.</param>
internal sealed record Call(long Version, long Moved, DateTimeOffset At)
{
    public static Call Unknown { get; } = new(0, 0, DateTimeOffset.MinValue);

    public CallPhase Phase { get; init; }

    public PatientId? Patient { get; init; }

    /// <summary>Whether the desk found out who it is.</summary>
    public bool IsIdentified { get; init; }

    /// <summary>Whether somebody has asked for the patient by name.</summary>
    public bool IsAskedByName { get; init; }

    /// <summary>The sorting of the first request, and of a later one that was more.</summary>
    public CallSorting Sorting { get; init; }

    /// <summary>Whether anybody wanted a visit.</summary>
    public bool VisitWanted { get; init; }

    /// <summary>Whose chain is asked; a doctor's, as soon as anybody asked for a doctor.</summary>
    public CallKind Kind { get; init; }

    /// <summary>Whose chain <see cref="Chain"/> is.</summary>
    public CallKind ChainOf { get; init; }

    /// <summary>Whoever asked: the first, and those who joined.</summary>
    public ImmutableArray<PractitionerId> Askers { get; init; } = [];

    /// <summary>Whoever asked and had not been asked by then: nobody is asked for help who needs it.</summary>
    public ImmutableHashSet<PractitionerId> Spared { get; init; } = [];

    /// <summary>Whoever asks for a visit and was not told that there is none.</summary>
    public ImmutableHashSet<PractitionerId> Wishing { get; init; } = [];

    public ImmutableArray<ChainStep> Chain { get; init; } = [];

    public ChainManner Manner { get; init; }

    /// <summary>From 1; 0 before anybody was asked.</summary>
    public int Round { get; init; }

    /// <summary>The place in the chain that rings; -1 in the pause after a round that found nobody.</summary>
    public int Step { get; init; } = -1;

    /// <summary>Everybody who was asked, in order, of all rounds.</summary>
    public ImmutableArray<Asked> Asked { get; init; } = [];

    /// <summary>Until when those who ring now may answer before the next is asked.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When somebody has to look again; an open call without one has an owner.</summary>
    public DateTimeOffset? Due { get; init; }

    public PractitionerId? Owner { get; init; }

    /// <summary>Commands that said yes when another had it.</summary>
    public ImmutableHashSet<CommandId> Late { get; init; } = [];

    public PendingHandoff? Handoff { get; init; }

    /// <summary>How often the owner was reminded since anything was heard.</summary>
    public int Reminders { get; init; }

    public CareForm? Care { get; init; }

    public bool HasArrived { get; init; }

    public bool HasFinished { get; init; }

    public ImmutableArray<Order> Orders { get; init; } = [];

    public ImmutableHashSet<PractitionerId> InEmergency { get; init; } = [];

    public PractitionerId? Reporter { get; init; }

    /// <summary>Who was to read the report when it was filed; the desk where there is nobody.</summary>
    public ImmutableArray<PractitionerId> Reviewers { get; init; } = [];

    /// <summary>What is still to be done after the call; null for nothing, and while the call is open again.</summary>
    public LeftToDo? LeftToDo { get; init; }

    /// <summary>What was left to do when the call was opened again: it goes on when the call is over.</summary>
    public LeftToDo? Paused { get; init; }

    public bool IsOpen => Phase is not (CallPhase.Unknown or CallPhase.Closed or CallPhase.Withdrawn);

    /// <summary>Those of the round who may still answer.</summary>
    public IEnumerable<Asked> InRound => Asked.Where(asked => asked.Round == Round);

    public bool WasAsked(PractitionerId who) => Asked.Any(asked => asked.Who == who && asked.WasAsked);

    /// <summary>Whether they have said no to the round that rings, or in the pause to the one that follows.</summary>
    public bool HasDeclined(PractitionerId who)
    {
        var own = Asked.Where(asked => asked.Who == who && asked.Round == (Step < 0 ? Round + 1 : Round)).ToList();
        return own.Count > 0 && own.TrueForAll(asked => asked.HasDeclined);
    }

    public static Call Evolve(Call call, CallEvent happened)
    {
        var next = call with { Version = call.Version + 1, At = happened.At };
        return happened switch
        {
            CallReceived e => Moving(next) with
            {
                Patient = e.Request.Patient,
                IsAskedByName = e.Request.Patient is not null,
                Sorting = e.Request.Sorting,
                Kind = e.Request.Kind,
                VisitWanted = e.Request.Visit is VisitWish.Wanted,
                Askers = [e.By],
                Spared = [e.By],
                Wishing = e.Request.Visit is VisitWish.Wanted ? [e.By] : [],
            },
            CallJoined e => Moving(next) with
            {
                IsAskedByName = next.IsAskedByName || e.Request.Patient is not null,
                Sorting = (CallSorting)Math.Min((int)next.Sorting, (int)e.Request.Sorting),
                Kind = (CallKind)Math.Min((int)next.Kind, (int)e.Request.Kind),
                VisitWanted = next.VisitWanted || e.Request.Visit is VisitWish.Wanted,
                Askers = next.Askers.Contains(e.By) ? next.Askers : next.Askers.Add(e.By),
                Spared = next.WasAsked(e.By) ? next.Spared : next.Spared.Add(e.By),
                Wishing = e.Request.Visit is VisitWish.Wanted ? next.Wishing.Add(e.By) : next.Wishing,
            },
            CallIdentified e => next with
            {
                Patient = e.Patient, IsIdentified = true,
                Reviewers = e.Reviewers is { } readers ? [.. readers] : next.Reviewers,
            },
            IdentityWithdrawn e => next with
            {
                Patient = null, IsIdentified = false, InEmergency = [],
                Reviewers = e.Reviewers is { } readers ? [.. readers] : next.Reviewers,
            },
            CallAdded => next,
            RequestWithdrawn e => next with
            {
                Askers = next.Askers.Remove(e.By), Wishing = next.Wishing.Remove(e.By),
                Spared = next.Spared.Remove(e.By),
            },
            AcceptedLate e => next with { Late = next.Late.Add(e.Command) },
            OrderWritten e => next with { Orders = next.Orders.Add(new(e.By, false)) },
            OrderReadBack e => next with
            {
                Orders = next.Orders.SetItem(e.Order, next.Orders[e.Order] with { IsReadBack = true }),
            },
            OpenedInEmergency e => next with { InEmergency = next.InEmergency.Add(e.By) },
            FollowUpEnded or FollowUpPassed or FollowUpReminded or FollowUpLate or FollowUpResumed =>
                FollowingUp.Evolve(next, happened),
            ChainFixed or CallOffered or StepEmpty or DutyStood or CallLapsed or ChainExhausted or CallDeclined
                or CallEscalated => Ringing(Moving(next), happened),
            ReportFiled or CallAcknowledged or CallWithdrawn or CallReopened =>
                Ending(Moving(next), happened),
            OwnerReminded e => next with { Due = e.RemindAt, Reminders = next.Reminders + 1 },
            ReviewOverdue e => next with { Due = e.RemindAt },
            _ => Owned(Moving(next), happened),
        };
    }

    private static Call Moving(Call call) => call with { Moved = call.Version, Reminders = 0 };

    private static Call Ringing(Call call, CallEvent happened) => happened switch
    {
        ChainFixed e => call with
        {
            Chain = [.. e.Steps], ChainOf = call.Kind, Manner = e.Manner, Phase = CallPhase.Offered, Step = -1,
            Until = null,
            Asked = call.Asked.RemoveAll(asked => asked.WasAsked && e.Spent?.Contains(asked.Who) is true),
        },
        CallOffered e => call with
        {
            Phase = CallPhase.Offered,
            Round = e.Round,
            Step = e.Step,
            Asked = call.Asked.AddRange(e.People.Select(who => new Asked(who, e.Round, e.Step, false))),
            Until = e.Until,
            Due = e.LookAt ?? e.Until,
        },
        StepEmpty e => call with { Round = e.Round },
        DutyStood e => call with { Due = e.Until },
        ChainExhausted e => call with { Round = e.Round, Step = -1, Until = null, Due = e.NextRound ?? call.Due },
        CallDeclined e => call with { Asked = Declined(call, e.By) },
        _ => call,
    };

    // A no between two rounds is one to the round that follows; whoever was not asked in this one is not any more.
    private static ImmutableArray<Asked> Declined(Call call, PractitionerId who)
    {
        var round = call.Step < 0 ? call.Round + 1 : call.Round;
        return call.Asked.Any(asked => asked.Round == round && asked.Who == who)
            ? [.. call.Asked.Select(asked =>
                asked.Round == round && asked.Who == who ? asked with { HasDeclined = true } : asked)]
            : call.Asked.Add(new Asked(who, round, Calls.Asked.NotAtAll, true));
    }

    private static Call Owned(Call call, CallEvent happened) => happened switch
    {
        CallHeld e => call with { Phase = CallPhase.Held, Owner = e.Owner, Due = e.Until },
        CallAccepted e => HeldBy(call, e.By, e.RemindAt),
        CallAssigned e => HeldBy(call, e.To, e.RemindAt),
        HandoffAccepted e => HeldBy(call, e.By, e.RemindAt),
        // Who cannot go on has said no to the round that follows, too.
        CallReleased { By: { } by, From: var from } when by == from => Released(call) with
        {
            Asked = UpToNow(call).Add(new Asked(from, call.Round + 1, Calls.Asked.NotAtAll, true)),
        },
        CallReleased => Released(call),
        HandoffOffered e => call with { Handoff = new(e.From, e.To, e.Until), Due = e.Until },
        HandoffEnded e => call with { Handoff = null, Due = e.RemindAt },
        CareChosen e => call with { Care = e.Form, Due = e.RemindAt, Phase = CallPhase.Accepted },
        DoctorDeparted e => call with { Due = e.RemindAt },
        DoctorArrived e => call with { HasArrived = true, Due = e.RemindAt },
        VisitFinished e => call with { HasFinished = true, Due = e.RemindAt },
        _ => throw new UnreachableException($"No rule folds {happened.GetType().Name}."),
    };

    private static Call HeldBy(Call call, PractitionerId owner, DateTimeOffset remindAt) => Afresh(call) with
    {
        Phase = CallPhase.Accepted, Owner = owner, Due = remindAt,
    };

    private static Call Released(Call call) => Afresh(call) with { Phase = CallPhase.Offered, Owner = null };

    // Whoever comes next chooses, goes and arrives for themself, and opens the record for themself.
    private static Call Afresh(Call call) => call with
    {
        Handoff = null, Step = -1, Until = null, Care = null, HasArrived = false, HasFinished = false, InEmergency = [],
        Asked = UpToNow(call),
    };

    // A no that was meant for the next round ends with what it was said to: later everybody is asked anew.
    private static ImmutableArray<Asked> UpToNow(Call call) => call.Asked.RemoveAll(asked => asked.Round > call.Round);

    private static Call Ending(Call call, CallEvent happened) => happened switch
    {
        ReportFiled e => call with
        {
            Phase = CallPhase.Reported, Care = e.Report.Care, Reporter = e.By, Owner = null,
            Reviewers = [.. Reporting.Readers(e)], Handoff = null, Due = e.ReviewBy, InEmergency = [],
            Wishing = call.Wishing.Except(e.Unvisited ?? []),
        },
        CallAcknowledged e => FollowingUp.Given(Over(call, CallPhase.Closed), e),
        CallWithdrawn => Over(call, CallPhase.Withdrawn),
        CallReopened => call with
        {
            Phase = CallPhase.Offered, Care = null, HasArrived = false, HasFinished = false, Reporter = null,
            Reviewers = [], Paused = call.LeftToDo ?? call.Paused, LeftToDo = null,
        },
        _ => call,
    };

    private static Call Over(Call call, CallPhase phase) => call with
    {
        Phase = phase, Owner = null, Handoff = null, Step = -1, Until = null, Due = null, InEmergency = [],
        Asked = UpToNow(call),
    };
}
