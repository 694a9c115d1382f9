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
        var district = (await directory.District(cancellation))?.Id ?? DerivedIds.District;
        IReadOnlyCollection<PatientId> listed = kind is ImportKind.Patients
            ? file.Rows.Select(row => DerivedIds.Patient(district, row.Code)).ToHashSet()
            : [];
        var known = new KnownNow(
            district,
            await directory.Institutions(cancellation),
            await directory.Practitioners(cancellation),
            await patients.Known(listed, cancellation));
        return ImportPlanner.Plan(kind, file, known);
    }
}
