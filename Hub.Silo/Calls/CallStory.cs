using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>A call told from its events, as people see it.</summary>
/// <param name="id">The call.</param>
/// <param name="call">Its state.</param>
/// <param name="events">All of it, in order.</param>
/// <param name="people">Names of everybody in it.</param>
internal sealed class CallStory(
    CallId id, Call call, IReadOnlyList<CallEvent> events, IReadOnlyDictionary<PractitionerId, PersonView> people)
{
    public static CallState Shown(CallPhase phase) => phase switch
    {
        CallPhase.Held => CallState.Held,
        CallPhase.Accepted => CallState.Accepted,
        CallPhase.Reported => CallState.Reported,
        CallPhase.Closed => CallState.Closed,
        CallPhase.Withdrawn => CallState.Withdrawn,
        _ => CallState.Ringing,
    };

    /// <summary>The view; the ladder is <paramref name="ladder"/>.</summary>
    public CallView Tell(string patientName, IReadOnlyList<LadderStep> ladder)
    {
        var requests = events.Select(Request).OfType<RequestView>().ToList();
        return new CallView(
            id,
            call.Version,
            Shown(call.Phase),
            call.Patient,
            patientName.Length > 0 ? patientName : requests[0].Request.Person?.Name ?? string.Empty,
            requests,
            Owner(),
            ladder,
            call.Round,
            call.Phase is CallPhase.Offered ? call.Until ?? call.Due : null,
            Handoff(),
            Care(),
            [.. Orders()],
            Report(),
            Acknowledgement(),
            [.. events.Select(Line).OfType<CallLogLine>()]);
    }

    private RequestView? Request(CallEvent happened) => happened switch
    {
        CallReceived e => new(e.Request, people[e.By], e.At),
        CallJoined e => new(e.Request, people[e.By], e.At),
        _ => null,
    };

    private ActView? Owner() => call.Owner is { } owner
        ? new(people[owner], events.Last(IsTaking).At)
        : null;

    private static bool IsTaking(CallEvent happened) =>
        happened is CallHeld or CallAccepted or CallAssigned or HandoffAccepted;

    private HandoffView? Handoff() =>
        call.Handoff is not null && events.OfType<HandoffOffered>().LastOrDefault() is { } offered
            ? new(people[offered.From], people[offered.To], offered.Handoff, offered.Until)
            : null;

    // What happened before it was opened again, or came to another, belongs to the steps, not to what is done now.
    private IEnumerable<CallEvent> Since() => events.Skip(events.ToList().FindLastIndex(happened =>
        happened is CallReopened or CallReleased || IsTaking(happened)) + 1);

    private CareView? Care()
    {
        var since = Since().ToList();
        var chosen = since.OfType<CareChosen>().LastOrDefault();
        var report = since.OfType<ReportFiled>().LastOrDefault();
        if (chosen is null && report is null)
        {
            return null;
        }

        var departed = since.OfType<DoctorDeparted>().LastOrDefault();
        return new CareView(
            report?.Report.Care ?? chosen!.Form,
            chosen?.Note ?? string.Empty,
            chosen?.At ?? report!.At,
            report?.Report.LeftAt ?? departed?.At,
            departed?.Expected,
            report?.Report.ArrivedAt ?? since.OfType<DoctorArrived>().LastOrDefault()?.At,
            report?.Report.EndedAt ?? since.OfType<VisitFinished>().LastOrDefault()?.At);
    }

    private IEnumerable<OrderView> Orders()
    {
        var read = events.OfType<OrderReadBack>().ToDictionary(back => back.Order, back => back.At);
        return events.OfType<OrderWritten>().Select((order, place) => new OrderView(
            place,
            people[order.Doctor],
            people[order.By],
            order.Text,
            order.At,
            read.TryGetValue(place, out var at) ? at : null));
    }

    private ReportView? Report() => Since().OfType<ReportFiled>().LastOrDefault() is { } filed
        ? new(
            filed.Report,
            people[filed.By],
            filed.At,
            [.. Readers(filed).Select(who => people[who])],
            filed.ReviewBy,
            call.Phase is CallPhase.Reported && Since().Any(happened => happened is ReviewOverdue))
        : null;

    // Whose it is to read may have come out after it was filed.
    private IEnumerable<PractitionerId> Readers(ReportFiled filed) =>
        call.Phase is CallPhase.Reported ? call.Reviewers : Reporting.Readers(filed);

    private AcknowledgementView? Acknowledgement() =>
        Since().OfType<CallAcknowledged>().LastOrDefault() is { } acknowledged
            ? new(
                people[acknowledged.By],
                acknowledged.At,
                acknowledged.FollowUp is { } followUp
                    ? new(
                        people[followUp.Who],
                        followUp.On,
                        followUp.What,
                        Since().OfType<FollowUpEnded>().LastOrDefault()?.Result)
                    : null)
            : null;

    private CallLogLine? Line(CallEvent happened) =>
        CallLines.Of(happened) is { } line
            ? new(
                happened.At,
                line.Kind,
                line.By is { } by ? people[by] : null,
                [.. line.People.Select(who => people[who])],
                line.Words,
                line.When)
            : null;
}
