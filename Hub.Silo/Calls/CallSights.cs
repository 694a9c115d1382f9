using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Silo.Calls;

/// <summary>What of a call somebody sees who may not see all of it.</summary>
internal static class CallSights
{
    /// <summary>
    /// What somebody sees whom no relation lets see the patient, by what they are in the call: all while they have it
    /// and until their report is read, the request while they are asked, ask or are the desk, then that it is taken.
    /// </summary>
    public static CallSight Of(IReadOnlySet<string> parts, bool isDesk, CallState state) =>
        parts.Contains(CallPeople.Owner) || parts.Contains(CallPeople.Reporter) ? CallSight.All
            : parts.Contains(CallPeople.Unvisited) ? CallSight.Request
            : state is CallState.Closed or CallState.Withdrawn
                ? parts.Count > 0 || isDesk ? CallSight.Figures : CallSight.None
            : parts.Contains(CallPeople.Asker) || parts.Contains(CallPeople.Handoff) || isDesk ? CallSight.Request
            : parts.Count == 0 ? CallSight.None
            : state is CallState.Ringing && parts.Contains(CallPeople.Asked) && !parts.Contains(CallPeople.Declined)
                ? CallSight.Request
            : CallSight.Figures;

    /// <summary>The view as far as this sight goes; null where it is none.</summary>
    public static CallView? Seen(CallView view, CallSight sight, PractitionerId person) => sight switch
    {
        CallSight.All => view,
        CallSight.Request => view with
        {
            Orders = [],
            Report = null,
            Acknowledgement = null,
            Handoff = view.Handoff is { } handoff && handoff.To.Id == person ? handoff : null,
            Care = view.Care is { } care ? care with { Note = string.Empty } : null,
            Log = [.. view.Log.Select(line => IsOfTheRequest(line.Kind) ? line : Without(line))],
        },
        CallSight.Figures => view with
        {
            Patient = null,
            PatientName = string.Empty,
            Requests = [.. view.Requests.Select(WithoutPatient)],
            Orders = [.. view.Orders.Select(order => order with { Text = string.Empty })],
            Handoff = null,
            Report = null,
            Acknowledgement = null,
            Care = view.Care is { } care ? care with { Note = string.Empty } : null,
            Log = [.. view.Log.Select(Without)],
        },
        _ => null,
    };

    /// <summary>The same of a call in a list: figures name no patient.</summary>
    public static CallRowView? Seen(CallRowView row, CallSight sight) => sight switch
    {
        CallSight.None => null,
        CallSight.Figures => row with { Patient = null, PatientName = string.Empty },
        _ => row,
    };

    private static bool IsOfTheRequest(CallLogKind kind) => kind is CallLogKind.Received or CallLogKind.Joined
        or CallLogKind.Added or CallLogKind.Withdrawn or CallLogKind.Reopened or CallLogKind.Declined
        or CallLogKind.ReportFiled or CallLogKind.RequestWithdrawn;

    private static CallLogLine Without(CallLogLine line) => line with { Words = string.Empty };

    private static RequestView WithoutPatient(RequestView request) => request with
    {
        Request = request.Request with
        {
            Patient = null,
            Person = null,
            Caller = request.Request.Caller with
            {
                Name = string.Empty, Relation = string.Empty, Callback = string.Empty,
            },
            Complaint = string.Empty,
            Story = string.Empty,
            Vitals = null,
            Identifiers = [],
            Tried = [],
        },
    };
}
