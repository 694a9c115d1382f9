using System.Globalization;
using System.Text.Json;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>Patients, whose they are, who was added, and their duty summary with its history.</summary>
internal sealed class PatientTable : IReadModel
{
    public const string StreamKind = "patient";

    private const string UpsertPatient = """
        INSERT INTO patient (patient, number, name, kana, birth_date, sex, postal_code, address, phone, care_level,
          version, search)
        VALUES (@patient, @number, @name, @kana, @birth, @sex, @postal, @address, @phone, @level, @version, @search)
        ON CONFLICT (patient) DO UPDATE SET number = excluded.number, name = excluded.name, kana = excluded.kana,
          birth_date = excluded.birth_date, sex = excluded.sex, postal_code = excluded.postal_code,
          address = excluded.address, phone = excluded.phone, care_level = excluded.care_level,
          version = excluded.version, search = excluded.search
        """;

    private const string UpsertFact = """
        INSERT INTO summary_fact (patient, kind, fact, as_of, at, by_practitioner, version)
        VALUES (@patient, @kind, @fact, @asOf, @at, @by, @version)
        ON CONFLICT (patient, kind) DO UPDATE SET fact = excluded.fact, as_of = excluded.as_of, at = excluded.at,
          by_practitioner = excluded.by_practitioner, version = excluded.version
        """;

    private const string InsertHistory = """
        INSERT INTO summary_fact_history (patient, version, kind, fact, at, by_practitioner, reaffirmed)
        VALUES (@patient, @version, @kind, @fact, @at, @by, 0)
        """;

    // The wording that is reaffirmed is the one that stands.
    private const string InsertReaffirmation = """
        INSERT INTO summary_fact_history (patient, version, kind, fact, at, by_practitioner, reaffirmed)
        SELECT patient, @version, kind, fact, @at, @by, 1 FROM summary_fact WHERE patient = @patient AND kind = @kind
        """;

    private const string ReaffirmFact = """
        UPDATE summary_fact SET as_of = NULL, at = @at, by_practitioner = @by, version = @version
        WHERE patient = @patient AND kind = @kind
        """;

    public string Kind => StreamKind;

    public IReadOnlyList<string> Tables { get; } =
        ["patient", "participant", "summary_fact", "summary_fact_history", .. EnrolmentRows.Tables];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var row = new Row(recorded.Stored);
        return recorded.Event switch
        {
            PatientEvent.PatientRegistered e => [Details(row, e.Details)],
            PatientEvent.PatientDetailsCorrected e => [Details(row, e.Details)],
            PatientEvent.ResponsibilityAssigned e => [Assigned(row, e.Responsibility)],
            PatientEvent.FactListed e => Stated(row, e.Fact, null),
            PatientEvent.FactStated e => Stated(row, e.Fact, e.By.ToString()),
            PatientEvent.FactReaffirmed e => Reaffirmed(row, e),
            PatientEvent.ParticipantAdded e => [
                new Statement(
                    """
                    INSERT INTO participant (patient, practitioner, added_by, added_at)
                    VALUES (@patient, @practitioner, @by, @at)
                    ON CONFLICT (patient, practitioner) DO NOTHING
                    """,
                    ("patient", row.Patient),
                    ("practitioner", e.Practitioner.ToString()),
                    ("by", e.By.ToString()),
                    ("at", row.At)),
                row.Reached()],
            PatientEvent.ParticipantRemoved e => [
                new Statement(
                    "DELETE FROM participant WHERE patient = @patient AND practitioner = @practitioner",
                    ("patient", row.Patient),
                    ("practitioner", e.Practitioner.ToString())),
                row.Reached()],
            PatientEvent e => [.. EnrolmentRows.Of(row.Patient, e), row.Reached()],
            _ => [row.Reached()],
        };
    }

    private static Statement Details(Row row, PatientDetails details) => new(
        UpsertPatient,
        ("patient", row.Patient),
        ("number", details.Number),
        ("name", details.Name),
        ("kana", details.Kana),
        ("birth", DateText.Of(details.BirthDate)),
        ("sex", details.Sex.ToString()),
        ("postal", details.PostalCode),
        ("address", details.Address),
        ("phone", details.Phone),
        ("level", details.CareLevel),
        ("version", row.Version),
        ("search", PatientSearch.KeysOf(details)));

    private static Statement Assigned(Row row, Responsibility whose) => new(
        """
        UPDATE patient SET primary_doctor = @primary, sub_primary_doctor = @sub, station = @station,
          version = @version
        WHERE patient = @patient
        """,
        ("patient", row.Patient),
        ("primary", whose.PrimaryDoctor.ToString()),
        ("sub", whose.SubPrimaryDoctor?.ToString()),
        ("station", whose.Station?.ToString()),
        ("version", row.Version));

    private static IEnumerable<Statement> Stated(Row row, SummaryFact fact, string? by)
    {
        var written = JsonSerializer.Serialize(fact, EventTypes.Json);
        var asOf = fact.AsOf is { } day ? DateText.Of(day) : null;
        yield return new Statement(
            UpsertFact, [.. row.Fact(fact.Kind, by), ("fact", written), ("asOf", asOf)]);
        yield return new Statement(InsertHistory, [.. row.Fact(fact.Kind, by), ("fact", written)]);
        yield return row.Reached();
    }

    private static IEnumerable<Statement> Reaffirmed(Row row, PatientEvent.FactReaffirmed e)
    {
        var parameters = row.Fact(e.Fact, e.By.ToString());
        yield return new Statement(InsertReaffirmation, parameters);
        yield return new Statement(ReaffirmFact, parameters);
        yield return row.Reached();
    }

    private readonly record struct Row(StoredEvent Stored)
    {
        public string Patient => Stored.Stream.Key.ToString("N");

        public long Version => Stored.Version;

        public long At => Micros.Of(Stored.At);

        public Statement Reached() => new(
            "UPDATE patient SET version = @version WHERE patient = @patient",
            ("patient", Patient),
            ("version", Version));

        public (string Name, object? Value)[] Fact(FactKind kind, string? by) =>
        [
            ("patient", Patient), ("kind", kind.ToString()), ("at", At), ("by", by), ("version", Version),
        ];
    }
}

/// <summary>Dates as the tables hold them.</summary>
internal static class DateText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
