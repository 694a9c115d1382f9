using System.Text.Json;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>The rows by which access knows of enrolments, and lists of departures.</summary>
internal static class EnrolmentRows
{
    public const string Rota = "Rota";
    public const string Institution = "Institution";

    public static readonly IReadOnlyList<string> Tables = ["enrolment", "enrolment_scope"];

    private const string Upsert = """
        INSERT INTO enrolment (patient, begins, ends, first_day, last_day)
        VALUES (@patient, @begins, @ends, @first, @last)
        ON CONFLICT (patient) DO UPDATE SET begins = excluded.begins, ends = excluded.ends,
          first_day = excluded.first_day, last_day = excluded.last_day
        """;

    private const string Cover =
        "INSERT INTO enrolment_scope (patient, kind, scope) VALUES (@patient, @kind, @scope)";

    /// <summary>What an event changes in them.</summary>
    public static IEnumerable<Statement> Of(string patient, PatientEvent happened) => happened switch
    {
        PatientEvent.PatientEnrolled e => Enrolled(patient, e),
        PatientEvent.EnrolmentEnded => [Uncover(patient), new("DELETE FROM enrolment WHERE patient = @patient",
            ("patient", patient))],
        PatientEvent.PatientDeparted e => [Departed(patient, e.Departure)],
        PatientEvent.PatientReturned => [Departed(patient, null)],
        _ => [],
    };

    public static Departure? Departure(string? stored) =>
        stored is null ? null : JsonSerializer.Deserialize<Departure>(stored, EventTypes.Json);

    private static IEnumerable<Statement> Enrolled(string patient, PatientEvent.PatientEnrolled e) =>
    [
        new(
            Upsert,
            ("patient", patient),
            ("begins", Micros.Of(e.Begins)),
            ("ends", e.Ends is { } ends ? Micros.Of(ends) : null),
            ("first", DateText.Of(e.Terms.From)),
            ("last", e.Terms.Until is { } last ? DateText.Of(last) : null)),
        Uncover(patient),
        .. e.Terms.Rotas.Select(rota => Covering(patient, Rota, rota.ToString())),
        .. e.Terms.Institutions.Select(place => Covering(patient, Institution, place.ToString())),
    ];

    private static Statement Covering(string patient, string kind, string scope) =>
        new(Cover, ("patient", patient), ("kind", kind), ("scope", scope));

    private static Statement Uncover(string patient) =>
        new("DELETE FROM enrolment_scope WHERE patient = @patient", ("patient", patient));

    private static Statement Departed(string patient, Departure? departure) => new(
        "UPDATE patient SET departure = @departure WHERE patient = @patient",
        ("patient", patient),
        ("departure", departure is null ? null : JsonSerializer.Serialize(departure, EventTypes.Json)));
}
