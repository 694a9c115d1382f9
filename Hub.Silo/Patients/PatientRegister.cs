using Dapper;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Silo.Imports;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>What a list of patients compares itself with, read a thousand at a time.</summary>
internal sealed class PatientRegister(IDatabase database) : IPatientRegister
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyDictionary<PatientId, RegisteredPatient>> Known(
        IReadOnlyCollection<PatientId> patients, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var known = new Dictionary<PatientId, RegisteredPatient>();
        foreach (var some in patients.Chunk(AtOnce))
        {
            var parameters = new DynamicParameters();
            var these = parameters.AddList("patient", some.Select(id => id.ToString()).ToArray());
            var facts = (await connection.QueryAsync<FactOfPatient>(new CommandDefinition(
                $"""
                SELECT patient AS Patient, fact AS Fact, by_practitioner AS By
                FROM summary_fact WHERE patient IN {these}
                """,
                parameters,
                cancellationToken: cancellation)))
                .ToLookup(
                    row => row.Patient,
                    row => new RegisteredFact(FactRow.Read(row.Fact), row.By is not null),
                    StringComparer.Ordinal);
            var rows = await connection.QueryAsync<PatientRow>(new CommandDefinition(
                $"SELECT {PatientRow.Columns} FROM patient WHERE patient IN {these} AND primary_doctor IS NOT NULL",
                parameters,
                cancellationToken: cancellation));
            foreach (var row in rows)
            {
                known[new PatientId(Guid.ParseExact(row.Patient, "N"))] =
                    new RegisteredPatient(row.ToDetails(), row.ToResponsibility(), [.. facts[row.Patient]]);
            }
        }

        return known;
    }

    private sealed record FactOfPatient(string Patient, string Fact, string? By);
}
