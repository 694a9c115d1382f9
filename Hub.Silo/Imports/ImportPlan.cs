using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Imports;

/// <summary>What a file would do, given what is known.</summary>
/// <param name="Kind">Which list it is.</param>
/// <param name="Rows">Rows that are taken, by line, also those that change nothing.</param>
/// <param name="Problems">Why rows are left out, by line.</param>
/// <param name="Warnings">What is odd in rows that are taken, by line.</param>
internal sealed record ImportPlan(
    ImportKind Kind,
    IReadOnlyList<PlannedRow> Rows,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<RowProblem> Warnings)
{
    public int RejectedRows => Problems.Select(p => p.Line).Distinct().Count();

    /// <summary>Whether a person who read the other plan has read this one too.</summary>
    public bool SaysTheSameAs(ImportPlan other) =>
        Rows.Count == other.Rows.Count
        && Problems.SequenceEqual(other.Problems)
        && Rows.Zip(other.Rows).All(pair => pair.First.Line == pair.Second.Line
            && pair.First.IsNew == pair.Second.IsNew
            && pair.First.Fields.SequenceEqual(pair.Second.Fields));
}

/// <summary>A row that is taken.</summary>
/// <param name="Line">In the file.</param>
/// <param name="Code">The district's code.</param>
/// <param name="Name">Of what it is about.</param>
/// <param name="IsNew">Nothing of this code is known yet.</param>
/// <param name="Fields">What it corrects; empty for a new one.</param>
/// <param name="Act">What to write.</param>
internal sealed record PlannedRow(
    int Line, string Code, string Name, bool IsNew, IReadOnlyList<ChangedField> Fields, ImportAct Act)
{
    public bool ChangesNothing => !IsNew && Fields.Count == 0;
}

/// <summary>A field that a row corrects, as the log of the hub and the file have it.</summary>
internal sealed record ChangedField(ImportColumn Column, string Before, string After);

/// <summary>What a row asks of the hub.</summary>
internal abstract record ImportAct
{
    public sealed record Institution(DistrictId District, InstitutionId Id, InstitutionDetails Details) : ImportAct;

    public sealed record Practitioner(PractitionerId Id, PractitionerDetails Details) : ImportAct;

    public sealed record Patient(
        PatientId Id, PatientDetails Details, Responsibility Responsibility, IReadOnlyList<SummaryFact> Facts)
        : ImportAct;
}
