using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Practitioners;
using Hub.Silo.Names;
using static Hub.Silo.Imports.ImportColumns;

namespace Hub.Silo.Imports;

/// <summary>Compares what a file says with what is known: what is new, what differs, what refers to nothing.</summary>
internal sealed class ImportPlanner
{
    private readonly KnownNow known;
    private readonly List<PlannedRow> rows = [];
    private readonly List<RowProblem> problems;
    private readonly List<RowProblem> warnings;

    private ImportPlanner(ParsedFile file, KnownNow known)
    {
        this.known = known;
        problems = [.. file.Problems];
        warnings = [.. file.Warnings];
    }

    public static ImportPlan Plan(ImportKind kind, ParsedFile file, KnownNow known)
    {
        var planner = new ImportPlanner(file, known);
        foreach (var row in file.Rows)
        {
            switch (row)
            {
                case ImportRow.Institution institution:
                    planner.Take(institution);
                    break;
                case ImportRow.Practitioner practitioner:
                    planner.Take(practitioner);
                    break;
                case ImportRow.Patient patient:
                    planner.Take(patient);
                    break;
            }
        }

        // What was odd about a row does not matter once it is left out.
        var rejected = planner.problems.Select(p => p.Line).ToHashSet();
        return new ImportPlan(
            kind,
            planner.rows,
            [.. planner.problems.OrderBy(p => p.Line)],
            [.. planner.warnings.Where(w => !rejected.Contains(w.Line)).OrderBy(p => p.Line)]);
    }

    private void Take(ImportRow.Institution row)
    {
        var now = known.Institutions.GetValueOrDefault(row.Code);
        var id = now?.Id ?? DerivedIds.Institution(known.District, row.Code);
        Add(row, now is null, now is null ? [] : Differences.Between(now.Details, row.Details),
            new ImportAct.Institution(known.District, id, row.Details));
    }

    private void Take(ImportRow.Practitioner row)
    {
        if (!known.Institutions.TryGetValue(row.InstitutionCode, out var institution))
        {
            Reject(row, InstitutionCode, row.InstitutionCode, Reason.UnknownInstitution);
            return;
        }

        CompareName(row, InstitutionName, row.InstitutionName, institution.Details.Name);
        var now = known.Practitioners.GetValueOrDefault(row.Code);
        var details = row.Details with { Institution = institution.Id };
        Add(row, now is null, now is null ? [] : Differences.Between(now, details, known),
            new ImportAct.Practitioner(now?.Id ?? DerivedIds.Practitioner(known.District, row.Code), details));
    }

    private void Take(ImportRow.Patient row)
    {
        var before = problems.Count;
        var doctor = Doctor(row, DoctorCode, row.References.Doctor);
        var sub = row.References.SubDoctor.Length > 0 ? Doctor(row, SubDoctorCode, row.References.SubDoctor) : null;
        var station = row.References.Station.Length > 0 ? Station(row) : null;
        if (problems.Count > before || doctor is null)
        {
            return;
        }

        CompareName(row, DoctorName, row.References.DoctorName, doctor.Details.Name);
        var id = DerivedIds.Patient(known.District, row.Code);
        var now = known.Patients.GetValueOrDefault(id);
        var act = new ImportAct.Patient(id, row.Details, new(doctor.Id, sub?.Id, station?.Id), row.Facts);
        Add(row, now is null, now is null ? [] : Differences.Between(now, act, known), act);
    }

    private PractitionerView? Doctor(ImportRow row, ImportColumn column, string code)
    {
        var found = known.Practitioners.GetValueOrDefault(code);
        var reason = found switch
        {
            null => Reason.UnknownPractitioner,
            { Active: false } => Reason.HasLeft,
            { Details.Profession: not Contracts.Practitioners.Profession.Doctor } => Reason.NotDoctor,
            _ => null,
        };
        if (reason is null)
        {
            return found;
        }

        Reject(row, column, code, reason);
        return null;
    }

    private InstitutionView? Station(ImportRow.Patient row)
    {
        var found = known.Institutions.GetValueOrDefault(row.References.Station);
        if (found?.Details.Kind is InstitutionKind.VisitingNurseStation)
        {
            return found;
        }

        Reject(row, StationCode, row.References.Station,
            found is null ? Reason.UnknownInstitution : Reason.NotStation);
        return null;
    }

    // A name beside a code is there for people; where the two disagree, somebody should look.
    private void CompareName(ImportRow row, ImportColumn column, string written, string name)
    {
        if (written.Length > 0
            && !string.Equals(Folding.ForSearch(written), Folding.ForSearch(name), StringComparison.Ordinal))
        {
            warnings.Add(new RowProblem(row.Line, column, written, Reason.NameDiffers(name)));
        }
    }

    private void Add(ImportRow row, bool isNew, IReadOnlyList<ChangedField> fields, ImportAct act) =>
        rows.Add(new PlannedRow(row.Line, row.Code, row.Name, isNew, fields, act));

    private void Reject(ImportRow row, ImportColumn column, string value, ImportText reason) =>
        problems.Add(new RowProblem(row.Line, column, value, reason));
}
