using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Imports;

/// <summary>A row that can be read by itself. What it refers to by code is looked up when it is planned.</summary>
internal abstract record ImportRow(int Line, string Code, string Name)
{
    public sealed record Institution(int Line, InstitutionDetails Details)
        : ImportRow(Line, Details.Code, Details.Name);

    /// <summary><paramref name="Details"/> still lacks its institution.</summary>
    public sealed record Practitioner(
        int Line, PractitionerDetails Details, string InstitutionCode, string InstitutionName)
        : ImportRow(Line, Details.Code, Details.Name);

    public sealed record Patient(
        int Line, PatientDetails Details, PatientReferences References, IReadOnlyList<SummaryFact> Facts)
        : ImportRow(Line, Details.Number, Details.Name);
}

/// <summary>Whose patient a row says this is, by code.</summary>
internal sealed record PatientReferences(string Doctor, string DoctorName, string SubDoctor, string Station);

/// <summary>What a file says, before anyone looked whether it is true.</summary>
/// <param name="Rows">Rows that can be read, by line.</param>
/// <param name="Problems">Why the others cannot, by line.</param>
/// <param name="Warnings">What is odd about rows that can.</param>
internal sealed record ParsedFile(
    IReadOnlyList<ImportRow> Rows, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> Warnings);
