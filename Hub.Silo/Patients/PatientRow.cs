using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Silo.Patients;

/// <summary>A row of <c>patient</c> as Dapper reads it.</summary>
internal sealed class PatientRow
{
    public const string Columns = """
        patient AS Patient, number AS Number, name AS Name, kana AS Kana, birth_date AS BirthDate, sex AS Sex,
        postal_code AS PostalCode, address AS Address, phone AS Phone, care_level AS CareLevel,
        primary_doctor AS PrimaryDoctor, sub_primary_doctor AS SubPrimaryDoctor, station AS Station,
        departure AS Departure, version AS Version
        """;

    public required string Patient { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string Kana { get; init; }
    public required string BirthDate { get; init; }
    public required string Sex { get; init; }
    public required string PostalCode { get; init; }
    public required string Address { get; init; }
    public required string Phone { get; init; }
    public required string CareLevel { get; init; }
    public string? PrimaryDoctor { get; init; }
    public string? SubPrimaryDoctor { get; init; }
    public string? Station { get; init; }
    public string? Departure { get; init; }
    public long Version { get; init; }

    public PatientDetails ToDetails() => new(
        Number, Name, Kana, DateText.Read(BirthDate), Enum.Parse<Sex>(Sex), PostalCode, Address, Phone,
        CareLevel);

    public Responsibility ToResponsibility() => new(
        new PractitionerId(Guid.ParseExact(PrimaryDoctor!, "N")),
        SubPrimaryDoctor is null ? null : new PractitionerId(Guid.ParseExact(SubPrimaryDoctor, "N")),
        Station is null ? null : new InstitutionId(Guid.ParseExact(Station, "N")));
}
