using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;

namespace Hub.Silo.Access;

/// <summary>
/// Asks the tables that are written in the transaction of the events themselves, every time and without a cache, so
/// that a membership ends for all doors and all processes with the commit that ends it.
/// </summary>
internal sealed class Access(
    IDatabase database, IDirectory directory, Covers covers, Standbys standbys, HeldCalls calls) : IAccess
{
    // One statement sees one state of all three tables.
    private const string ReadOne = """
        SELECT p.primary_doctor AS PrimaryDoctor, p.sub_primary_doctor AS SubPrimaryDoctor, p.station AS Station,
          w.id AS Id, w.profession AS Profession, w.institution AS Institution, w.active AS Active,
          (SELECT COUNT(*) FROM participant AS m
           WHERE m.patient = p.patient AND m.practitioner = w.id) AS Participates
        FROM patient AS p JOIN practitioner AS w ON w.id = @practitioner
        WHERE p.patient = @patient
        """;

    private const string ReadPatient =
        "SELECT primary_doctor AS PrimaryDoctor, sub_primary_doctor AS SubPrimaryDoctor, station AS Station "
        + "FROM patient WHERE patient = @patient";

    // By its indexes, so that it costs the same among a hundred thousand patients. It finds all whom Relation.Of lets
    // see; a test compares the two.
    private const string ReadPatients = """
        SELECT patient FROM patient WHERE primary_doctor = @me
        UNION SELECT patient FROM patient WHERE sub_primary_doctor = @me
        UNION SELECT patient FROM patient WHERE station = @station
        UNION SELECT patient FROM participant WHERE practitioner = @me
        """;

    public async Task<CareRole?> To(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var row = await One(connection, patient, practitioner, cancellation);
        return row is null ? null : await Role(row, patient, cancellation);
    }

    public async Task<StandIn?> StandIn(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        if (await One(connection, patient, practitioner, cancellation) is not { } row)
        {
            return null;
        }

        var me = row.Asker().StandsInAs;
        return await Role(row, patient, cancellation) switch
        {
            CareRole.Covering => await covers.Hours(
                row.Relations([]).PrimaryDoctor!.Value, patient, me, cancellation) is { } hours
                ? new StandIn(CareRole.Covering, string.Empty, hours.From, hours.To)
                : null,
            CareRole.OnDuty => await standbys.Stretch(patient, me, cancellation),
            CareRole.Called => await calls.Stretch(patient, practitioner, cancellation),
            _ => null,
        };
    }

    public async Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation = default) =>
        Earlier(await covers.NextTurn(after, cancellation), await standbys.NextTurn(after, cancellation));

    public async Task<IReadOnlyList<PatientId>> Patients(
        PractitionerId practitioner, CancellationToken cancellation = default)
    {
        if (await directory.Practitioner(practitioner, cancellation) is not
            { Active: true, Details.Profession: not Profession.Secretary } me)
        {
            return [];
        }

        await using var connection = await database.Open(cancellation);
        var patients = await connection.QueryAsync<string>(new CommandDefinition(
            ReadPatients,
            new
            {
                me = practitioner.ToString(),
                station = me.Details.Profession is Profession.Nurse ? me.Details.Institution.ToString() : string.Empty,
            },
            cancellationToken: cancellation));
        var covered = await covers.By(Colleague.Of(me).StandsInAs, cancellation);
        var onDuty = await standbys.By(Colleague.Of(me), cancellation);
        return patients.Select(text => new PatientId(Guid.ParseExact(text, "N")))
            .Union(covered).Union(onDuty).Union(await calls.By(practitioner, cancellation)).ToArray();
    }

    public async Task<IReadOnlyList<CareTeamMember>> Team(
        PatientId patient, CancellationToken cancellation = default)
    {
        if (await Relations(patient, cancellation) is not { } relations)
        {
            return [];
        }

        var practitioners = await directory.Practitioners(cancellation);
        return practitioners
            .Select(view => (Practitioner: view, Role: Relation.Of(relations, Colleague.Of(view))))
            .Where(member => member.Role is not null)
            .Select(member => new CareTeamMember(member.Practitioner, member.Role!.Value))
            .OrderBy(member => member.Role)
            .ThenBy(member => member.Practitioner.Details.Code, StringComparer.Ordinal)
            .ToArray();
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;

    private static Task<OneRow?> One(
        DbConnection connection, PatientId patient, PractitionerId practitioner, CancellationToken cancellation) =>
        connection.QueryFirstOrDefaultAsync<OneRow>(new CommandDefinition(
            ReadOne,
            new { patient = patient.ToString(), practitioner = practitioner.ToString() },
            cancellationToken: cancellation));

    // What ends by itself is asked for only where nothing else lets see, the rarer the later.
    private async Task<CareRole?> Role(OneRow row, PatientId patient, CancellationToken cancellation)
    {
        var asker = row.Asker();
        var relations = row.Relations(row.Participates > 0 ? [asker.Id] : []);
        if (Relation.Of(relations, asker) is { } role)
        {
            return role;
        }

        relations = await WithCovers(relations, patient, cancellation);
        return Relation.Of(relations, asker)
            ?? Relation.Of(relations with { OnDuty = await standbys.For(patient, cancellation) }, asker)
            ?? Relation.Of(relations with { Called = await calls.For(patient, cancellation) }, asker);
    }

    private async Task<PatientRelations?> Relations(PatientId patient, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var parameters = new { patient = patient.ToString() };
        var row = await connection.QueryFirstOrDefaultAsync<PatientRow>(
            new CommandDefinition(ReadPatient, parameters, cancellationToken: cancellation));
        return row is null
            ? null
            : await WithCovers(
                row.Relations(await Participants(connection, parameters, cancellation)), patient, cancellation);
    }

    private async Task<PatientRelations> WithCovers(
        PatientRelations relations, PatientId patient, CancellationToken cancellation) =>
        relations.PrimaryDoctor is { } primary
            ? relations with { Covering = await covers.For(primary, patient, cancellation) }
            : relations;

    private static async Task<IReadOnlyList<PractitionerId>> Participants(
        DbConnection connection, object parameters, CancellationToken cancellation)
    {
        var participants = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT practitioner FROM participant WHERE patient = @patient",
            parameters,
            cancellationToken: cancellation));
        return participants.Select(text => new PractitionerId(Guid.ParseExact(text, "N"))).ToArray();
    }

    private class PatientRow
    {
        public string? PrimaryDoctor { get; init; }
        public string? SubPrimaryDoctor { get; init; }
        public string? Station { get; init; }

        public PatientRelations Relations(IReadOnlyCollection<PractitionerId> participants) => new(
            Practitioner(PrimaryDoctor),
            Practitioner(SubPrimaryDoctor),
            Station is null ? null : new InstitutionId(Guid.ParseExact(Station, "N")),
            participants);

        private static PractitionerId? Practitioner(string? text) =>
            text is null ? null : new PractitionerId(Guid.ParseExact(text, "N"));
    }

    private sealed class OneRow : PatientRow
    {
        public required string Id { get; init; }
        public required string Profession { get; init; }
        public required string Institution { get; init; }
        public long Active { get; init; }
        public long Participates { get; init; }

        public Colleague Asker() => new(
            new PractitionerId(Guid.ParseExact(Id, "N")),
            Enum.Parse<Profession>(Profession),
            new InstitutionId(Guid.ParseExact(Institution, "N")),
            Active != 0);
    }
}
