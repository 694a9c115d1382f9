using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Practitioners;

/// <summary>The stored facts of a practitioner's record. Never rename or retype a field: add an event.</summary>
internal abstract record PractitionerEvent
{
    /// <summary>Also when somebody who had left comes back.</summary>
    [EventName("practitioner-registered")]
    public sealed record PractitionerRegistered(PractitionerDetails Details) : PractitionerEvent;

    [EventName("practitioner-details-corrected")]
    public sealed record PractitionerDetailsCorrected(
        string Name, string Kana, Profession Profession, string Email, string Phone) : PractitionerEvent;

    [EventName("practitioner-moved")]
    public sealed record PractitionerMoved(InstitutionId Institution) : PractitionerEvent;

    [EventName("practitioner-left")]
    public sealed record PractitionerLeft : PractitionerEvent;

    [EventName("away-reported")]
    public sealed record AwayReported(
        AwayId Away, Period During, IReadOnlyList<PatientId>? Patients, DateTimeOffset At) : PractitionerEvent;

    [EventName("away-ended")]
    public sealed record AwayEnded(AwayId Away, DateTimeOffset At) : PractitionerEvent;

    [EventName("cover-asked")]
    public sealed record CoverAsked(CoverId Cover, AwayId Away, Holder Asked, Period During, DateTimeOffset At)
        : PractitionerEvent;

    [EventName("cover-accepted")]
    public sealed record CoverAccepted(CoverId Cover, DateTimeOffset At) : PractitionerEvent;

    [EventName("cover-declined")]
    public sealed record CoverDeclined(CoverId Cover, DateTimeOffset At) : PractitionerEvent;

    [EventName("cover-withdrawn")]
    public sealed record CoverWithdrawn(CoverId Cover, DateTimeOffset At) : PractitionerEvent;

    [EventName("reach-plan-set")]
    public sealed record ReachPlanSet(ReachPlan Plan) : PractitionerEvent;
}
