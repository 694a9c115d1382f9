using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;

namespace Hub.Silo.Access;

/// <summary>
/// Whoever has an open call for a patient sees the patient until the report is filed: where the patient is enrolled for
/// backup, or where they opened the record in an emergency with a reason.
/// </summary>
internal sealed class HeldCalls(IDatabase database, TimeProvider clock)
{
    private const string Held =
        """
        FROM call AS c JOIN call_person AS h ON h.call = c.id LEFT JOIN enrolment AS e ON e.patient = c.patient
        WHERE c.over_at IS NULL AND (h.part = 'emergency'
          OR (h.part = 'owner' AND e.begins <= @now AND (e.ends IS NULL OR e.ends > @now)))
        """;

    /// <summary>Everybody who has a call for this patient.</summary>
    public async Task<IReadOnlyList<PractitionerId>> For(PatientId patient, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var people = await connection.QueryAsync<string>(new CommandDefinition(
            $"SELECT DISTINCT h.practitioner {Held} AND c.patient = @patient",
            new { patient = patient.ToString(), now = Micros.Of(clock.GetUtcNow()) },
            cancellationToken: cancellation));
        return [.. people.Select(text => new PractitionerId(Guid.ParseExact(text, "N")))];
    }

    /// <summary>Every patient for whom this one has a call.</summary>
    public async Task<IReadOnlyList<PatientId>> By(PractitionerId practitioner, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var patients = await connection.QueryAsync<string>(new CommandDefinition(
            $"SELECT DISTINCT c.patient {Held} AND h.practitioner = @me AND c.patient IS NOT NULL",
            new { me = practitioner.ToString(), now = Micros.Of(clock.GetUtcNow()) },
            cancellationToken: cancellation));
        return [.. patients.Select(text => new PatientId(Guid.ParseExact(text, "N")))];
    }

    /// <summary>
    /// The call by which this one sees the patient now; null for none. A stretch begins with the yes, or with the
    /// emergency, or with an enrolment that came later: whoever has a call again begins anew.
    /// </summary>
    public async Task<StandIn?> Stretch(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QueryFirstOrDefaultAsync<long?>(new CommandDefinition(
            $"""
            SELECT MIN(CASE WHEN h.part = 'owner' AND e.begins > h.since THEN e.begins
              ELSE COALESCE(h.since, c.received_at) END)
            {Held} AND c.patient = @patient AND h.practitioner = @me
            """,
            new
            {
                patient = patient.ToString(), me = practitioner.ToString(), now = Micros.Of(clock.GetUtcNow()),
            },
            cancellationToken: cancellation)) is { } since
            ? new StandIn(CareRole.Called, string.Empty, Micros.Instant(since), null)
            : null;
    }
}
