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
internal sealed class Access(IDatabase database, IDirectory directory) : IAccess
{
    private const string ReadPatient =
        "SELECT primary_doctor AS Primary_, sub_primary_doctor AS Sub, station AS Station "
        + "FROM patient WHERE patient = @patient";

    public async Task<CareRole?> To(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default)
    {
        var who = await directory.Practitioner(practitioner, cancellation);
        return who is null
            ? null
            : await Relations(patient, practitioner, cancellation) is { } relations
                ? Relation.Of(relations, who)
                : null;
    }

    public async Task<IReadOnlyList<CareTeamMember>> Team(
        PatientId patient, CancellationToken cancellation = default)
    {
        if (await Relations(patient, null, cancellation) is not { } relations)
        {
            return [];
        }

        var practitioners = await directory.Practitioners(cancellation);
        return practitioners
            .Select(practitioner => (Practitioner: practitioner, Role: Relation.Of(relations, practitioner)))
            .Where(member => member.Role is not null)
            .Select(member => new CareTeamMember(member.Practitioner, member.Role!.Value))
            .OrderBy(member => member.Role)
            .ThenBy(member => member.Practitioner.Details.Code, StringComparer.Ordinal)
            .ToArray();
    }

    // With a practitioner only that one participant is read, and all of them without.
    private async Task<PatientRelations?> Relations(
        PatientId patient, PractitionerId? only, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var parameters = new { patient = patient.ToString(), only = only?.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<PatientRow>(
            new CommandDefinition(ReadPatient, parameters, cancellationToken: cancellation));
        if (row is null)
        {
            return null;
        }

        var participants = await connection.QueryAsync<string>(new CommandDefinition(
            only is null
                ? "SELECT practitioner FROM participant WHERE patient = @patient"
                : "SELECT practitioner FROM participant WHERE patient = @patient AND practitioner = @only",
            parameters,
            cancellationToken: cancellation));
        return new PatientRelations(
            Practitioner(row.Primary_),
            Practitioner(row.Sub),
            row.Station is null ? null : new InstitutionId(Guid.ParseExact(row.Station, "N")),
            participants.Select(text => Practitioner(text)!.Value).ToArray());
    }

    private static PractitionerId? Practitioner(string? text) =>
        text is null ? null : new PractitionerId(Guid.ParseExact(text, "N"));

    private sealed record PatientRow(string? Primary_, string? Sub, string? Station);
}
