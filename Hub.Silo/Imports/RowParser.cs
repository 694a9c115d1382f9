using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using static Hub.Silo.Imports.ImportColumns;

namespace Hub.Silo.Imports;

/// <summary>Reads the rows of a table, each by itself. A bad row costs no good one.</summary>
internal static class RowParser
{
    private const int OldestAge = 130;

    // The list says so where nobody has asked the family yet.
    private const string NotAsked = "未確認";

    /// <summary>Reads every row; <paramref name="today"/> is the day in the district's zone.</summary>
    public static ParsedFile Parse(CsvTable table, DateOnly today)
    {
        var rows = new List<ImportRow>();
        var problems = new List<RowProblem>(table.Problems);
        var warnings = new List<RowProblem>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var reader = new RowReader(row);
            ImportRow parsed = table.Kind switch
            {
                ImportKind.Institutions => Institution(reader),
                ImportKind.Practitioners => Practitioner(reader),
                _ => Patient(reader, today),
            };

            // A row that is refused does not take its code from a later, better one.
            if (reader.Problems.Count == 0 && !first.TryAdd(parsed.Code, row.Line))
            {
                reader.Refused(Of(table.Kind)[0], Reason.SeenBefore(first[parsed.Code]));
            }

            if (reader.Problems.Count == 0)
            {
                rows.Add(parsed);
                warnings.AddRange(reader.Warnings);
            }

            problems.AddRange(reader.Problems);
        }

        return new ParsedFile(rows, [.. problems.OrderBy(p => p.Line)], warnings);
    }

    private static ImportRow.Institution Institution(RowReader row) => new(row.Line, new InstitutionDetails(
        row.Code(InstitutionCode),
        row.OneOf(Kind, RowWords.Kinds),
        row.Required(InstitutionTitle),
        row.PostalCode(PostalCode),
        row.Text(Address),
        row.Phone(Phone),
        row.Text(Hours)));

    private static ImportRow.Practitioner Practitioner(RowReader row) => new(
        row.Line,
        new PractitionerDetails(
            row.Code(StaffCode),
            row.Name(Name),
            row.Kana(Kana),
            row.OneOf(ImportColumns.Profession, RowWords.Professions),
            default,
            row.Email(Email),
            row.Phone(Mobile)),
        row.Code(InstitutionCode),
        row.Text(InstitutionName));

    private static ImportRow.Patient Patient(RowReader row, DateOnly today) => new(
        row.Line,
        new PatientDetails(
            row.Code(PatientNumber),
            row.Name(Name),
            row.Kana(Kana),
            Birth(row, today),
            row.OneOf(ImportColumns.Sex, RowWords.Sexes),
            row.PostalCode(PostalCode),
            row.Text(Address),
            row.Phone(Phone),
            row.Text(CareLevel, 40)),
        References(row),
        Facts(row, today));

    private static DateOnly Birth(RowReader row, DateOnly today)
    {
        row.Required(BirthDate);
        var birth = row.PastDate(BirthDate, today);
        if (birth < today.AddYears(-OldestAge))
        {
            row.Refused(BirthDate, Reason.TooOld(OldestAge));
        }

        return birth ?? default;
    }

    private static PatientReferences References(RowReader row)
    {
        var references = new PatientReferences(
            row.Code(DoctorCode),
            Cell.Name(row.Text(DoctorName)),
            row.Reference(SubDoctorCode),
            row.Reference(StationCode));
        if (references.SubDoctor.Length > 0
            && string.Equals(references.SubDoctor, references.Doctor, StringComparison.Ordinal))
        {
            row.Refused(SubDoctorCode, Reason.SubIsPrimary);
        }

        return references;
    }

    private static List<SummaryFact> Facts(RowReader row, DateOnly today)
    {
        var facts = new List<SummaryFact>();
        if (row.Text(Diagnosis, 500) is { Length: > 0 } diagnosis)
        {
            facts.Add(new SummaryFact(FactKind.MainDiagnosis, diagnosis));
        }

        if (row.Text(ImportColumns.CrisisPlan, 500) is { Length: > 0 } plan and not NotAsked)
        {
            facts.Add(new SummaryFact(FactKind.CrisisPlan, plan));
        }

        var (person, phone) = (row.Text(ImportColumns.KeyPerson), row.Phone(KeyPersonPhone));
        if (person.Length > 0)
        {
            facts.Add(new SummaryFact(FactKind.KeyPerson, person, phone.Length > 0 ? phone : null));
        }
        else if (phone.Length > 0)
        {
            row.Doubt(KeyPersonPhone, Reason.KeyPersonWithoutName);
            facts.Add(new SummaryFact(FactKind.KeyPerson, "氏名未記入", phone));
        }

        if (row.PastDate(ImportColumns.Consent, today) is { } consent)
        {
            facts.Add(new SummaryFact(FactKind.Consent, "同意あり", Date: consent, AsOf: consent));
        }

        return facts;
    }
}
