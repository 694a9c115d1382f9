using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Silo.Patients;

/// <summary>Tells the events of a patient's backup one after another.</summary>
/// <param name="names">Everybody of <see cref="Named"/>.</param>
internal sealed class BackupTale(IReadOnlyDictionary<PractitionerId, string> names)
{
    private readonly List<EnrolmentView> enrolments = [];
    private readonly List<GivenSheet> sheets = [];
    private readonly List<AccessLogLine> log = [];
    private Departure? departure;

    /// <summary>Whom an event names.</summary>
    public static IEnumerable<PractitionerId> Named(PatientEvent happened) => happened switch
    {
        PatientEvent.ResponsibilityAssigned e => [e.Responsibility.PrimaryDoctor],
        PatientEvent.ParticipantAdded e => [e.Practitioner, e.By],
        PatientEvent.ParticipantRemoved e => [e.Practitioner, e.By],
        PatientEvent.PatientEnrolled e => [e.By],
        PatientEvent.EnrolmentEnded e => [e.By],
        PatientEvent.PatientDeparted e => [e.By],
        PatientEvent.PatientReturned e => [e.By],
        PatientEvent.FamilySheetGiven e => [e.By],
        PatientEvent.StandInAdmitted e => [e.Practitioner],
        _ => [],
    };

    public void Take(PatientEvent happened)
    {
        switch (happened)
        {
            case PatientEvent.PatientEnrolled e:
                enrolments.Add(new(e.Terms, names[e.By], e.At, e.Begins, e.Ends, string.Empty, string.Empty));
                log.Add(new(AccessLogKind.Enrolled, e.At, string.Empty, names[e.By]));
                break;
            case PatientEvent.EnrolmentEnded e:
                enrolments[^1] = enrolments[^1] with { Ends = e.At, Reason = e.Reason, EndedBy = names[e.By] };
                log.Add(new(AccessLogKind.EnrolmentEnded, e.At, string.Empty, names[e.By], Because: e.Reason));
                break;
            case PatientEvent.PatientDeparted e:
                departure = e.Departure;
                log.Add(new(AccessLogKind.Departed, e.At, string.Empty, names[e.By]));
                break;
            case PatientEvent.PatientReturned e:
                departure = null;
                log.Add(new(AccessLogKind.Returned, e.At, string.Empty, names[e.By]));
                break;
            case PatientEvent.FamilySheetGiven e:
                sheets.Add(new(e.Number, e.Sheet, e.To, names[e.By], e.At));
                break;
            case PatientEvent.StandInAdmitted { StandIn: var standIn } e:
                log.Add(new(
                    AccessLogKind.Admitted, e.At, names[e.Practitioner], string.Empty, standIn.Role, standIn.Rota,
                    standIn.Until));
                break;
            case PatientEvent.ParticipantAdded e:
                log.Add(new(AccessLogKind.ParticipantAdded, e.At, names[e.Practitioner], names[e.By]));
                break;
            case PatientEvent.ParticipantRemoved e:
                log.Add(new(AccessLogKind.ParticipantRemoved, e.At, names[e.Practitioner], names[e.By]));
                break;
            case PatientEvent.ResponsibilityAssigned e:
                log.Add(new(
                    AccessLogKind.ResponsibilityAssigned, e.At, names[e.Responsibility.PrimaryDoctor], string.Empty));
                break;
        }
    }

    /// <summary>All of it, newest first.</summary>
    public BackupView Told() =>
        new([.. enrolments.AsEnumerable().Reverse()], departure, [.. sheets.AsEnumerable().Reverse()],
            [.. log.AsEnumerable().Reverse()], [], []);
}
