using Hub.Contracts;
using Hub.Contracts.Calls;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>What each event says in the list of a call's steps, and whom it names.</summary>
internal static class CallLines
{
    /// <summary>A line; null for what only the hub needs to know.</summary>
    public static CallLine? Of(CallEvent happened) => Asking(happened) ?? Holding(happened) ?? Doing(happened);

    private static CallLine? Asking(CallEvent happened) => happened switch
    {
        CallReceived e => new(CallLogKind.Received, e.By, [], e.Request.Complaint),
        CallJoined e => new(CallLogKind.Joined, e.By, [], e.Request.Complaint),
        CallIdentified e => new(CallLogKind.Identified, e.By, [], string.Empty),
        IdentityWithdrawn e => new(CallLogKind.IdentityCorrected, e.By, [], e.Reason),
        CallAdded e => new(CallLogKind.Added, e.By, [], e.Text),
        CallOffered e => new(CallLogKind.Offered, null, e.People, string.Empty, e.Until),
        StepEmpty { IsPassedOver: false } => new(CallLogKind.StepEmpty, null, [], string.Empty),
        CallLapsed => new(CallLogKind.Lapsed, null, [], string.Empty),
        ChainExhausted e => new(CallLogKind.Exhausted, null, e.Loud, string.Empty, e.NextRound),
        CallDeclined e => new(
            CallLogKind.Declined, e.By, [], e.Words.Length > 0 ? e.Words : e.Reason.ToString()),
        CallEscalated e => new(CallLogKind.Escalated, e.By, [], string.Empty),
        _ => null,
    };

    private static CallLine? Holding(CallEvent happened) => happened switch
    {
        CallHeld e => new(CallLogKind.Held, null, [e.Owner], string.Empty, e.Until),
        CallAccepted e => new(CallLogKind.Accepted, e.By, [], string.Empty),
        AcceptedLate e => new(CallLogKind.AcceptedLate, e.By, [], string.Empty),
        CallAssigned e => new(CallLogKind.Assigned, e.By, [e.To], e.Reason),
        CallReleased e => new(CallLogKind.Released, e.By, [e.From], e.Reason),
        HandoffOffered e => new(CallLogKind.HandoffOffered, e.From, [e.To], e.Handoff.Situation, e.Until),
        HandoffAccepted e => new(CallLogKind.HandoffAccepted, e.By, [], string.Empty),
        HandoffEnded e => new(CallLogKind.HandoffEnded, e.By, [], e.Reason),
        OwnerReminded e => new(CallLogKind.Reminded, null, [e.Owner], string.Empty),
        RequestWithdrawn e => new(CallLogKind.RequestWithdrawn, e.By, [], e.Reason),
        CallWithdrawn e => new(CallLogKind.Withdrawn, e.By, [], e.Reason),
        CallReopened e => new(CallLogKind.Reopened, e.By, [], e.Reason),
        _ => null,
    };

    private static CallLine? Doing(CallEvent happened) => happened switch
    {
        CareChosen e => new(CallLogKind.CareChosen, e.By, [], e.Note.Length > 0 ? e.Note : e.Form.ToString()),
        DoctorDeparted e => new(CallLogKind.Departed, e.By, [], string.Empty, e.Expected),
        DoctorArrived e => new(CallLogKind.Arrived, e.By, [], string.Empty),
        VisitFinished e => new(CallLogKind.Finished, e.By, [], string.Empty),
        OrderWritten e => new(CallLogKind.OrderWritten, e.By, [e.Doctor], e.Text),
        OrderReadBack e => new(CallLogKind.OrderReadBack, e.By, [], string.Empty),
        OpenedInEmergency e => new(CallLogKind.OpenedInEmergency, e.By, [], e.Reason),
        // Why nobody came is for whoever asked, too; nothing else of a report stands in the log.
        ReportFiled { Unvisited: not null } e => new(CallLogKind.ReportFiled, e.By, [], e.Report.WithoutVisit.Trim()),
        ReportFiled e => new(CallLogKind.ReportFiled, e.By, [], string.Empty),
        ReviewOverdue => new(CallLogKind.ReviewOverdue, null, [], string.Empty),
        CallAcknowledged e => new(
            CallLogKind.Acknowledged,
            e.By,
            e.FollowUp is { } followUp ? [followUp.Who] : [],
            e.FollowUp?.What ?? string.Empty),
        FollowUpPassed e => new(CallLogKind.FollowUpPassed, null, e.To, string.Empty),
        FollowUpResumed e => new(CallLogKind.FollowUpPassed, null, e.Holders, e.FollowUp.What),
        FollowUpReminded e => new(CallLogKind.FollowUpReminded, null, e.Holders, string.Empty),
        FollowUpLate => new(CallLogKind.FollowUpLate, null, [], string.Empty),
        FollowUpEnded e => new(CallLogKind.FollowUpEnded, e.By, [], e.Result),
        _ => null,
    };
}

/// <summary>A line before names are put to it.</summary>
internal sealed record CallLine(
    CallLogKind Kind,
    PractitionerId? By,
    IReadOnlyList<PractitionerId> People,
    string Words,
    DateTimeOffset? When = null);
