using System.Security.Cryptography;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Web.Layout;
using Hub.Web.Timelines;

namespace Hub.Web.Handovers;

/// <summary>One to whom patients could be handed over.</summary>
public sealed record Receiver(PersonView Person, bool IsOfTheTeam);

/// <summary>A patient who could be handed over, with what is known to begin from.</summary>
public sealed record Offered(PatientId Id, string Name, int Age, HandoverItemForm Begin);

/// <summary>Finds what a handover begins from: the giver's patients, what is known of them, and to whom.</summary>
internal sealed class HandoverDesk(
    IAccess access, IPatientReads patients, ITimelineReads timelines, ICallReads calls, IDirectory directory,
    DistrictClock clock)
{
    private const int VitalsLookedAt = 5;
    private static readonly TimeSpan fresh = TimeSpan.FromHours(24);

    /// <summary>These patients in this order, but for those whom the giver may not see.</summary>
    public async Task<IReadOnlyList<Offered>> Begin(
        IEnumerable<Guid> chosen, PractitionerId giver, CancellationToken cancellation)
    {
        var offered = new List<Offered>();
        foreach (var patient in chosen.Distinct().Select(id => new PatientId(id)))
        {
            if (await access.To(patient, giver, cancellation) is not null
                && await patients.Summary(patient, cancellation) is { } summary)
            {
                offered.Add(new Offered(
                    patient, summary.Details.Name, summary.Age, new HandoverItemForm
                    {
                        Patient = patient.Value,
                        Severity = (await Severity(patient, cancellation)).ToString(),
                        Summary = Told(summary, FactKind.MainDiagnosis, FactKind.RecentWorsening),
                        Contingency = Told(summary, FactKind.Tonight, FactKind.CrisisPlan),
                    }));
            }
        }

        return offered;
    }

    /// <summary>Doctors and nurses of the district, the patients' own teams first.</summary>
    public async Task<IReadOnlyList<Receiver>> Receivers(
        IEnumerable<PatientId> chosen, PractitionerId giver, CancellationToken cancellation)
    {
        var team = new HashSet<PractitionerId>();
        foreach (var patient in chosen)
        {
            team.UnionWith((await access.Team(patient, cancellation)).Select(member => member.Practitioner.Id));
        }

        return
        [
            .. (await directory.Practitioners(cancellation))
                .Where(person => person.Active && person.Id != giver
                    && person.Details.Profession is Profession.Doctor or Profession.Nurse)
                .Select(person => new Receiver(
                    new PersonView(
                        person.Id, person.Details.Name, person.Details.Profession, person.InstitutionName),
                    team.Contains(person.Id))),
        ];
    }

    /// <summary>How ill, as far as the last day's vital signs and an open call tell.</summary>
    internal static IllnessSeverity SeverityBy(VitalSigns? vitals, bool hasOpenCall) =>
        hasOpenCall || vitals is { Consciousness: > 0 } ? IllnessSeverity.Unstable
            : vitals is not null && VitalReading.Of(vitals).Any(reading => reading.Standing is not Standing.Usual)
                ? IllnessSeverity.Watcher
            : IllnessSeverity.Stable;

    /// <summary>The name under which a device keeps what is written of these patients.</summary>
    internal static string Place(IEnumerable<Offered> patients) => "handover/" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', patients.Select(each => each.Id)))));

    private async Task<IllnessSeverity> Severity(PatientId patient, CancellationToken cancellation)
    {
        var last = (await timelines.Vitals(TimelineId.Of(patient), VitalsLookedAt, cancellation))
            .LastOrDefault(point => point.At > clock.Now - fresh);
        var isOpen = (await calls.Of(patient, 1, cancellation))
            .Any(row => row.State is CallState.Ringing or CallState.Accepted);
        return SeverityBy(last?.Vitals, isOpen);
    }

    private static string Told(PatientSummaryView summary, params FactKind[] kinds) => string.Join(
        '\n',
        kinds.Select(kind => summary.Facts.FirstOrDefault(view => view.Fact.Kind == kind)?.Fact.Text)
            .Where(text => !string.IsNullOrWhiteSpace(text)));
}
