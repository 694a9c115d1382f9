using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Imports;

/// <summary>Plans a file against what is known at this moment.</summary>
internal sealed class ImportPlans(IDirectory directory, IPatientRegister patients)
{
    public async Task<ImportPlan> Of(ImportKind kind, ParsedFile file, CancellationToken cancellation)
    {
        IReadOnlyCollection<PatientId> listed = kind is ImportKind.Patients
            ? file.Rows.Select(row => DerivedIds.Patient(DerivedIds.District, row.Code)).ToHashSet()
            : [];
        var known = new KnownNow(
            DerivedIds.District,
            await directory.Institutions(cancellation),
            await directory.Practitioners(cancellation),
            await patients.Known(listed, cancellation));
        return ImportPlanner.Plan(kind, file, known);
    }
}
