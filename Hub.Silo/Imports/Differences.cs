using System.Globalization;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Patients;
using static Hub.Silo.Imports.ImportColumns;

namespace Hub.Silo.Imports;

/// <summary>Tells field by field what a row of a list corrects.</summary>
internal static class Differences
{
    public static IReadOnlyList<ChangedField> Between(InstitutionDetails now, InstitutionDetails row) => Changed(
        (Kind, RowWords.Of(now.Kind), RowWords.Of(row.Kind)),
        (InstitutionTitle, now.Name, row.Name),
        (PostalCode, now.PostalCode, row.PostalCode),
        (Address, now.Address, row.Address),
        (Phone, now.Phone, row.Phone),
        (Hours, now.Hours, row.Hours));

    public static IReadOnlyList<ChangedField> Between(
        PractitionerView now, PractitionerDetails row, KnownNow known) => Changed(
        (Name, now.Details.Name, row.Name),
        (Kana, now.Details.Kana, row.Kana),
        (ImportColumns.Profession, RowWords.Of(now.Details.Profession), RowWords.Of(row.Profession)),
        (InstitutionCode, known.Label(now.Details.Institution), known.Label(row.Institution)),
        (Email, now.Details.Email, row.Email),
        (Mobile, now.Details.Phone, row.Phone),
        // Somebody who had left and is listed again works here again.
        (StaffCode, now.Active ? now.Details.Code : "", now.Details.Code));

    public static IReadOnlyList<ChangedField> Between(RegisteredPatient now, ImportAct.Patient row, KnownNow known)
    {
        var (mine, theirs) = (now.Responsibility, row.Responsibility);
        var (was, becomes) = (now.Details, row.Details);
        return
        [
            .. Changed(
                (Name, was.Name, becomes.Name),
                (Kana, was.Kana, becomes.Kana),
                (BirthDate, Day(was.BirthDate), Day(becomes.BirthDate)),
                (ImportColumns.Sex, RowWords.Of(was.Sex), RowWords.Of(becomes.Sex)),
                (PostalCode, was.PostalCode, becomes.PostalCode),
                (Address, was.Address, becomes.Address),
                (Phone, was.Phone, becomes.Phone),
                (CareLevel, was.CareLevel, becomes.CareLevel),
                (DoctorCode, known.Label(mine.PrimaryDoctor), known.Label(theirs.PrimaryDoctor)),
                (SubDoctorCode, known.Label(mine.SubPrimaryDoctor), known.Label(theirs.SubPrimaryDoctor)),
                (StationCode, known.Label(mine.Station), known.Label(theirs.Station))),
            .. row.Facts.Where(fact => IsNews(now, fact)).Select(fact => new ChangedField(ColumnOf(fact), "", "")),
        ];
    }

    // What the care team stated is never overwritten by a list, so it is no change either.
    private static bool IsNews(RegisteredPatient now, SummaryFact fact) =>
        now.Facts.FirstOrDefault(known => known.Fact.Kind == fact.Kind) is not { } known
        || (!known.ByTeam && known.Fact != fact);

    private static ImportColumn ColumnOf(SummaryFact fact) => fact.Kind switch
    {
        FactKind.MainDiagnosis => Diagnosis,
        FactKind.CrisisPlan => ImportColumns.CrisisPlan,
        FactKind.KeyPerson => ImportColumns.KeyPerson,
        _ => ImportColumns.Consent,
    };

    private static List<ChangedField> Changed(
        params ReadOnlySpan<(ImportColumn Column, string Before, string After)> fields)
    {
        var changed = new List<ChangedField>();
        foreach (var (column, before, after) in fields)
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                changed.Add(new ChangedField(column, before, after));
            }
        }

        return changed;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
