using Dapper;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>
/// The register that a list of patients is compared with. It holds clinical words, which never leave the hub from
/// here.
/// </summary>
internal sealed class PatientRegister(IDatabase database)
{
    // SQLite takes 32,766 parameters in one statement.
    private const int Page = 5_000;

    /// <summary>Those of these patients that are registered.</summary>
    public async Task<IReadOnlyDictionary<PatientId, RegisteredPatient>> Known(
        IReadOnlyCollection<PatientId> patients, CancellationToken cancellation = default)
    {
        var known = new Dictionary<PatientId, RegisteredPatient>(patients.Count);
        foreach (var page in patients.Select(patient => patient.ToString()).Chunk(Page))
        {
            await using var connection = await database.Open(cancellation);
            var facts = await connection.QueryAsync<(string Patient, string Fact, string? By)>(new CommandDefinition(
                "SELECT patient, fact, by_practitioner FROM summary_fact WHERE patient IN @page",
                new { page },
                cancellationToken: cancellation));
            var factsOf = facts.ToLookup(
                row => row.Patient,
                row => new RegisteredFact(FactRow.Read(row.Fact), row.By is not null),
                StringComparer.Ordinal);
            var rows = await connection.QueryAsync<Row>(new CommandDefinition(
                """
                SELECT patient AS Patient, number AS Number, name AS Name, kana AS Kana, birth_date AS BirthDate,
                    sex AS Sex, postal_code AS PostalCode, address AS Address, phone AS Phone,
                    care_level AS CareLevel, primary_doctor AS Doctor, sub_primary_doctor AS SubDoctor,
                    station AS Station
                FROM patient WHERE patient IN @page
                """,
                new { page },
                cancellationToken: cancellation));
            foreach (var row in rows)
            {
                known.Add(new PatientId(Guid.ParseExact(row.Patient, "N")), row.With(factsOf[row.Patient]));
            }
        }

        return known;
    }

    private sealed record Row(
        string Patient, string Number, string Name, string Kana, string BirthDate, string Sex, string PostalCode,
        string Address, string Phone, string CareLevel, string? Doctor, string? SubDoctor, string? Station)
    {
        public RegisteredPatient With(IEnumerable<RegisteredFact> facts) => new(
            new PatientDetails(
                Number, Name, Kana, DateText.Read(BirthDate), Enum.Parse<Sex>(Sex), PostalCode, Address, Phone,
                CareLevel),
            new Responsibility(
                Doctor is null ? default : new PractitionerId(Guid.ParseExact(Doctor, "N")),
                SubDoctor is null ? null : new PractitionerId(Guid.ParseExact(SubDoctor, "N")),
                Station is null ? null : new InstitutionId(Guid.ParseExact(Station, "N"))),
            [.. facts]);
    }
}

/// <summary>A patient as registered now.</summary>
internal sealed record RegisteredPatient(
    PatientDetails Details, Responsibility Responsibility, IReadOnlyList<RegisteredFact> Facts);

/// <summary>A fact of the duty summary, and whether the care team stands by it; a list never overwrites that.</summary>
internal sealed record RegisteredFact(SummaryFact Fact, bool ByTeam);
