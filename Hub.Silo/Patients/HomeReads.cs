using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Access;
using Hub.Silo.Districts;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Patients;

/// <summary>
/// What waits for one practitioner. It starts from that person's own patients, so that it costs the same among a
/// hundred thousand others, and so that nothing is shown that no relation lets them see.
/// </summary>
internal sealed class HomeReads(
    IDatabase database, IDirectory directory, DistrictDay day, People people, Covers covers, Standbys standbys,
    HeldCalls calls)
{
    /// <summary>One more than is ever shown: 'more than 99'.</summary>
    private const int MostUnread = 100;

    // The strongest relation wins, as in Relation.Of; (@covered), (@duty) and (@called) are lists of parameters.
    private const string Mine = """
        WITH mine(patient, role) AS (
          SELECT patient, MIN(role) FROM (
            SELECT patient, 0 AS role FROM patient WHERE primary_doctor = @me
            UNION ALL SELECT patient, 1 FROM patient WHERE sub_primary_doctor = @me
            UNION ALL SELECT patient, 2 FROM patient WHERE station = @station
            UNION ALL SELECT patient, 3 FROM participant WHERE practitioner = @me
            UNION ALL SELECT patient, 4 FROM patient WHERE patient IN (@covered)
            UNION ALL SELECT patient, 5 FROM patient WHERE patient IN (@duty)
            UNION ALL SELECT patient, 6 FROM patient WHERE patient IN (@called)) AS relations
          GROUP BY patient)
        """;

    private const string ReadPatients = Mine + """
        , marked(patient, mark) AS (
          SELECT mine.patient, COALESCE((
            SELECT MAX(ordinal) FROM read_mark WHERE timeline = mine.patient AND practitioner = @me), 0)
          FROM mine)
        SELECT p.patient AS Patient, p.name AS Name, p.kana AS Kana, p.number AS Number, p.birth_date AS BirthDate,
          p.departure AS Departure, c.fact AS CrisisPlan, e.markdown AS LastMarkdown, e.author AS LastAuthor,
          e.posted_at AS LastAt, e.kind AS LastKind,
          (SELECT COUNT(*) FROM (
             SELECT 1 FROM timeline_entry AS u
             WHERE u.timeline = marked.patient AND u.ordinal > marked.mark AND u.author <> @me
               AND u.retracted_at IS NULL
             LIMIT @most) AS unread) AS Unread
        FROM marked
        JOIN patient AS p ON p.patient = marked.patient
        LEFT JOIN summary_fact AS c ON c.patient = p.patient AND c.kind = 'CrisisPlan'
        LEFT JOIN timeline_entry AS e ON e.timeline = p.patient AND e.ordinal = (
          SELECT MAX(ordinal) FROM timeline_entry WHERE timeline = p.patient)
        """;

    private const string ReadWaiting = Mine + """
        SELECT p.patient AS Patient, p.name AS Name, e.entry AS Entry, e.markdown AS Markdown, e.author AS Author,
          e.posted_at AS At, 0 AS Kind
        FROM mine
        JOIN confirmation AS c ON c.timeline = mine.patient AND c.done_at IS NULL AND c.withdrawn = 0
          AND (c.person = @me OR c.role = CASE mine.role
            WHEN 0 THEN 'PrimaryDoctor' WHEN 1 THEN 'SubPrimaryDoctor' WHEN 2 THEN 'VisitingNurse'
            WHEN 3 THEN 'Participant' WHEN 4 THEN 'Covering' WHEN 5 THEN 'OnDuty' ELSE 'Called' END)
        JOIN timeline_entry AS e ON e.timeline = c.timeline AND e.ordinal = c.ordinal
        JOIN patient AS p ON p.patient = mine.patient
        UNION
        SELECT p.patient, p.name, e.entry, e.markdown, e.author, e.posted_at, 1
        FROM mention AS m
        JOIN mine ON mine.patient = m.timeline
        JOIN timeline_entry AS e ON e.timeline = m.timeline AND e.ordinal = m.ordinal AND e.author <> @me
        JOIN patient AS p ON p.patient = mine.patient
        WHERE m.practitioner = @me AND m.ordinal > COALESCE((
          SELECT MAX(ordinal) FROM read_mark WHERE timeline = m.timeline AND practitioner = @me), 0)
        """;

    public async Task<HomeView> Home(PractitionerId practitioner, CancellationToken cancellation)
    {
        if (await Reader(practitioner, cancellation) is not { } me)
        {
            return new HomeView([], [], 0);
        }

        await using var connection = await database.Open(cancellation);
        var patients = await Patients(connection, me, [], cancellation);
        return new HomeView(
            await Waiting(connection, me, cancellation),
            patients
                .OrderByDescending(patient => patient.Unread > 0)
                .ThenByDescending(patient => patient.Unread > 0 ? patient.LastAt : null)
                .ThenBy(patient => patient.Kana, StringComparer.Ordinal)
                .ToArray(),
            patients.Sum(patient => patient.Unread));
    }

    public async Task<IReadOnlyList<HomePatient>> Search(
        PractitionerId practitioner, string text, CancellationToken cancellation)
    {
        var patterns = PatientSearch.PatternsOf(text);
        if (patterns.Count == 0
            || await Reader(practitioner, cancellation) is not { } me)
        {
            return [];
        }

        await using var connection = await database.Open(cancellation);
        var found = await Patients(connection, me, patterns, cancellation);
        return found.OrderBy(patient => patient.Kana, StringComparer.Ordinal).ToArray();
    }

    // Whom no relation lets see anything (Relation.Of): who has left, and the secretariat, whatever they were before.
    private async Task<PractitionerView?> Reader(PractitionerId practitioner, CancellationToken cancellation) =>
        await directory.Practitioner(practitioner, cancellation) is
            { Active: true, Details.Profession: not Profession.Secretary } reader
            ? reader
            : null;

    private async Task<IReadOnlyList<HomePatient>> Patients(
        DbConnection connection, PractitionerView me, IReadOnlyList<string> patterns, CancellationToken cancellation)
    {
        var (parameters, told) = await Told(me, cancellation);
        var where = string.Concat(patterns.Take(10).Select((pattern, place) =>
        {
            parameters.Add($"pattern{place}", pattern);
            return $"{(place == 0 ? " WHERE" : " AND")} p.search LIKE @pattern{place} ESCAPE '\\'";
        }));
        var rows = (await connection.QueryAsync<PatientRow>(new CommandDefinition(
            told(ReadPatients) + where,
            parameters,
            cancellationToken: cancellation))).AsList();
        var today = day.Today;
        var names = await people.Of(
            rows.Select(row => row.LastAuthor).OfType<string>().Select(EntryRow.Person), cancellation);
        return rows
            .Select(row => new HomePatient(
                new PatientId(Guid.ParseExact(row.Patient, "N")),
                row.Name,
                row.Kana,
                row.Number,
                FactAge.YearsOn(DateText.Read(row.BirthDate), today),
                row.CrisisPlan is null ? string.Empty : FactRow.Read(row.CrisisPlan).Text,
                row.LastMarkdown is null ? string.Empty : Excerpt.Of(row.LastMarkdown),
                row.LastAuthor is null ? string.Empty : names[EntryRow.Person(row.LastAuthor)].Name,
                row.LastAt is { } at ? Micros.Instant(at) : null,
                (int)row.Unread,
                EnrolmentRows.Departure(row.Departure)))
            .ToArray();
    }

    private async Task<IReadOnlyList<WaitingItem>> Waiting(
        DbConnection connection, PractitionerView me, CancellationToken cancellation)
    {
        var (parameters, told) = await Told(me, cancellation);
        var rows = (await connection.QueryAsync<WaitingRow>(new CommandDefinition(
            told(ReadWaiting),
            parameters,
            cancellationToken: cancellation))).AsList();
        var names = await people.Of(rows.Select(row => EntryRow.Person(row.Author)), cancellation);
        return rows
            .OrderBy(row => row.Kind)
            .ThenBy(row => row.At)
            .DistinctBy(row => row.Entry, StringComparer.Ordinal)
            .Select(row => new WaitingItem(
                new PatientId(Guid.ParseExact(row.Patient, "N")),
                row.Name,
                new EntryId(Guid.ParseExact(row.Entry, "N")),
                Excerpt.Of(row.Markdown),
                names[EntryRow.Person(row.Author)].Name,
                Micros.Instant(row.At),
                row.Kind == 0 ? WaitingKind.ConfirmationAsked : WaitingKind.Mentioned))
            .ToArray();
    }

    // Only nurses belong to a station's patients; nobody's station is the empty text.
    private async Task<(DynamicParameters Parameters, Func<string, string> Told)> Told(
        PractitionerView me, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(new
        {
            me = me.Id.ToString(),
            station = me.Details.Profession is Profession.Nurse ? me.Details.Institution.ToString() : string.Empty,
            most = MostUnread,
        });
        var colleague = Colleague.Of(me);
        var covered = List("covered", await covers.By(colleague.StandsInAs, cancellation));
        var duty = List("duty", await standbys.By(colleague, cancellation));
        var called = List("called", await calls.By(me.Id, cancellation));
        return (
            parameters,
            sql => sql.Replace("(@covered)", covered, StringComparison.Ordinal)
                .Replace("(@duty)", duty, StringComparison.Ordinal)
                .Replace("(@called)", called, StringComparison.Ordinal));

        string List(string name, IReadOnlyList<PatientId> patients) => patients.Count == 0
            ? "(NULL)"
            : parameters.AddList(name, [.. patients.Select(id => id.ToString())]);
    }

    private sealed class PatientRow
    {
        public required string Patient { get; init; }
        public required string Name { get; init; }
        public required string Kana { get; init; }
        public required string Number { get; init; }
        public required string BirthDate { get; init; }
        public string? Departure { get; init; }
        public string? CrisisPlan { get; init; }
        public string? LastMarkdown { get; init; }
        public string? LastAuthor { get; init; }
        public long? LastAt { get; init; }
        public string? LastKind { get; init; }
        public long Unread { get; init; }
    }

    private sealed class WaitingRow
    {
        public required string Patient { get; init; }
        public required string Name { get; init; }
        public required string Entry { get; init; }
        public required string Markdown { get; init; }
        public required string Author { get; init; }
        public long At { get; init; }
        public long Kind { get; init; }
    }
}
