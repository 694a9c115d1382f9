using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Districts;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;
using Hub.Silo.Timelines;

namespace Hub.Silo.Patients;

/// <summary>Tells a patient's backup from its events, and whom a duty shows from the rows that access asks.</summary>
internal sealed class EnrolmentReads(
    IDatabase database, IDirectory directory, DutyBooks books, Standbys standbys, People people, IDistrictZone zone,
    TimeProvider clock)
    : IEnrolmentReads
{
    private static readonly Type[] types =
    [
        typeof(PatientEvent.PatientRegistered),
        typeof(PatientEvent.ResponsibilityAssigned),
        typeof(PatientEvent.ParticipantAdded),
        typeof(PatientEvent.ParticipantRemoved),
        typeof(PatientEvent.PatientEnrolled),
        typeof(PatientEvent.EnrolmentEnded),
        typeof(PatientEvent.PatientDeparted),
        typeof(PatientEvent.PatientReturned),
        typeof(PatientEvent.FamilySheetGiven),
        typeof(PatientEvent.StandInAdmitted),
    ];

    public async Task<BackupView?> Of(PatientId patient, CancellationToken cancellation = default)
    {
        var happened = await Events(patient, cancellation);
        if (happened.Count == 0)
        {
            return null;
        }

        var names = (await people.Of(happened.SelectMany(BackupTale.Named), cancellation))
            .ToDictionary(known => known.Key, known => known.Value.Name);
        var tale = new BackupTale(names);
        foreach (var fact in happened)
        {
            tale.Take(fact);
        }

        var book = await books.Open(cancellation);
        var view = tale.Told();
        return view with
        {
            Holders =
            [
                .. view.Enrolments.SelectMany(enrolment => enrolment.Terms.Institutions).Distinct()
                    .Select(place => book.Contacts.Of(Holder.Of(place))),
            ],
            Rotas =
            [
                .. book.Rotas.Select(rota => rota.View).Where(rota => rota.PublishedThrough is not null
                    || view.Enrolments.Any(enrolment => enrolment.Terms.Rotas.Contains(rota.Id))),
            ],
        };
    }

    public async Task<FamilySheet?> Sheet(PatientId patient, CancellationToken cancellation = default)
    {
        var known = (await Events(patient, cancellation)).Aggregate(Patient.Unknown, Patient.Evolve);
        var now = clock.GetUtcNow();
        return known is { Responsibility: { } whose } && known.Backup.Standing(now) is { } enrolment
            ? FamilySheets.Of(
                await books.Open(cancellation),
                enrolment.Terms,
                whose,
                DistrictDay.Of(now, zone.Zone),
                zone.Zone)
            : null;
    }

    public async Task<IReadOnlyList<DutyPatient>> WhileOnDuty(
        PractitionerId practitioner, CancellationToken cancellation = default)
    {
        if (await directory.Practitioner(practitioner, cancellation) is not { Active: true } me
            || await standbys.By(Colleague.Of(me), cancellation) is not { Count: > 0 } patients)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        var these = parameters.AddList("patient", [.. patients.Select(id => id.ToString())]);
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<DutyRow>(new CommandDefinition(
            $"""
            SELECT p.patient AS Patient, p.name AS Name, p.kana AS Kana, p.primary_doctor AS PrimaryDoctor,
              c.fact AS CrisisPlan
            FROM patient AS p
            LEFT JOIN summary_fact AS c ON c.patient = p.patient AND c.kind = 'CrisisPlan'
            WHERE p.patient IN {these}
            """,
            parameters,
            cancellationToken: cancellation))).AsList();
        var names = await people.Of(
            rows.Select(row => row.PrimaryDoctor).OfType<string>().Select(EntryRow.Person), cancellation);
        return
        [
            .. rows.OrderBy(row => row.Kana, StringComparer.Ordinal).Select(row => new DutyPatient(
                new PatientId(Guid.ParseExact(row.Patient, "N")),
                row.Name,
                row.Kana,
                row.CrisisPlan is null ? string.Empty : FactRow.Read(row.CrisisPlan).Text,
                row.PrimaryDoctor is null ? string.Empty : names[EntryRow.Person(row.PrimaryDoctor)].Name)),
        ];
    }

    private async Task<IReadOnlyList<PatientEvent>> Events(PatientId patient, CancellationToken cancellation) =>
        [.. (await new SelectedEvents(database).Of(
            new StreamId(PatientTable.StreamKind, patient.Value), types, cancellation)).Cast<PatientEvent>()];

    private sealed class DutyRow
    {
        public required string Patient { get; init; }
        public required string Name { get; init; }
        public required string Kana { get; init; }
        public string? PrimaryDoctor { get; init; }
        public string? CrisisPlan { get; init; }
    }
}
