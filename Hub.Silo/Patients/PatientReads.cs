using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Silo.Districts;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Patients;

/// <summary>Reads patients from their tables.</summary>
internal sealed class PatientReads(
    IDatabase database, IDirectory directory, IAccess access, HomeReads home, DistrictDay day, People people)
    : IPatientReads
{
    private const int MostInList = 200;

    private static readonly Type[] callTypes =
    [
        typeof(PatientEvent.ResponsibilityAssigned),
        typeof(PatientEvent.FirstCallSet),
        typeof(PatientEvent.FirstCallTakenBack),
    ];

    public async Task<PatientSummaryView?> Summary(PatientId patient, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var parameters = new { patient = patient.ToString() };
        var row = await connection.QuerySingleOrDefaultAsync<PatientRow>(new CommandDefinition(
            $"SELECT {PatientRow.Columns} FROM patient WHERE patient = @patient",
            parameters,
            cancellationToken: cancellation));
        if (row is null)
        {
            return null;
        }

        var facts = (await connection.QueryAsync<FactRow>(new CommandDefinition(
            """
            SELECT fact AS Fact, as_of AS AsOf, at AS At, by_practitioner AS By, version AS Version
            FROM summary_fact WHERE patient = @patient
            """,
            parameters,
            cancellationToken: cancellation))).AsList();
        var enrolled = await connection.QueryFirstOrDefaultAsync<EnrolledRow>(new CommandDefinition(
            """
            SELECT begins AS Begins, first_day AS FirstDay, last_day AS LastDay FROM enrolment
            WHERE patient = @patient AND (ends IS NULL OR ends > @now)
            """,
            new { patient = patient.ToString(), now = Micros.Of(day.Now) },
            cancellationToken: cancellation));
        var station = row.Station is null
            ? null
            : (await directory.Institutions(cancellation))
                .FirstOrDefault(institution => institution.Id == row.ToResponsibility().Station);
        return new PatientSummaryView(
            patient,
            row.Version,
            row.ToDetails(),
            FactAge.YearsOn(DateText.Read(row.BirthDate), day.Today),
            await access.Team(patient, cancellation),
            station?.Details.Name,
            station?.Details.Phone,
            await Facts(facts, cancellation),
            enrolled?.Days(day.Now),
            EnrolmentRows.Departure(row.Departure));
    }

    public async Task<IReadOnlyList<FactHistoryView>> FactHistory(
        PatientId patient, FactKind kind, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<FactRow>(new CommandDefinition(
            """
            SELECT fact AS Fact, at AS At, by_practitioner AS By, version AS Version, reaffirmed AS Reaffirmed
            FROM summary_fact_history WHERE patient = @patient AND kind = @kind ORDER BY version DESC
            """,
            new { patient = patient.ToString(), kind = kind.ToString() },
            cancellationToken: cancellation))).AsList();
        var names = await Names(rows, cancellation);
        return rows
            .Select(row => new FactHistoryView(
                FactRow.Read(row.Fact), Micros.Instant(row.At), NameOf(row, names), row.Reaffirmed != 0))
            .ToArray();
    }

    public Task<HomeView> Home(PractitionerId practitioner, CancellationToken cancellation = default) =>
        home.Home(practitioner, cancellation);

    public Task<IReadOnlyList<HomePatient>> Search(
        PractitionerId practitioner, string text, CancellationToken cancellation = default) =>
        home.Search(practitioner, text, cancellation);

    public async Task<IReadOnlyList<PatientListRow>> List(
        string? text, string? afterNumber, int take, CancellationToken cancellation = default)
    {
        // No PostgreSQL takes a zero; no number has one.
        var after = afterNumber?.Replace("\0", string.Empty, StringComparison.Ordinal) ?? string.Empty;
        var parameters = new DynamicParameters(new { after, take = Math.Clamp(take, 1, MostInList) });
        var conditions = PatientSearch.PatternsOf(text ?? string.Empty).Take(10).Select((pattern, place) =>
        {
            parameters.Add($"pattern{place}", pattern);
            return $" AND search LIKE @pattern{place} ESCAPE '\\'";
        });
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<PatientRow>(new CommandDefinition(
            $"""
            SELECT {PatientRow.Columns} FROM patient WHERE number > @after{string.Concat(conditions)}
            ORDER BY number LIMIT @take
            """,
            parameters,
            cancellationToken: cancellation))).AsList();
        var names = (await directory.Practitioners(cancellation))
            .ToDictionary(practitioner => practitioner.Id.ToString(), p => p.Details.Name, StringComparer.Ordinal);
        var places = (await directory.Institutions(cancellation))
            .ToDictionary(institution => institution.Id.ToString(), i => i.Details.Name, StringComparer.Ordinal);
        return rows
            .Select(row => new PatientListRow(
                new PatientId(Guid.ParseExact(row.Patient, "N")),
                row.ToDetails(),
                Find(names, row.PrimaryDoctor) ?? "—",
                Find(names, row.SubPrimaryDoctor),
                Find(places, row.Station),
                EnrolmentRows.Departure(row.Departure)))
            .ToArray();
    }

    public async Task<IReadOnlyList<DoctorsPatient>> OfDoctor(
        PractitionerId doctor, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<PatientRow>(new CommandDefinition(
            $"SELECT {PatientRow.Columns} FROM patient WHERE primary_doctor = @doctor ORDER BY kana, number",
            new { doctor = doctor.ToString() },
            cancellationToken: cancellation));
        return
        [
            .. rows.Select(row => new DoctorsPatient(
                new PatientId(Guid.ParseExact(row.Patient, "N")),
                row.Number,
                row.Name,
                row.SubPrimaryDoctor is { } sub ? new PractitionerId(Guid.ParseExact(sub, "N")) : null)),
        ];
    }

    private static string? Find(Dictionary<string, string> names, string? id) =>
        id is null ? null : names.GetValueOrDefault(id);

    private async Task<IReadOnlyList<FactView>> Facts(
        IReadOnlyList<FactRow> rows, CancellationToken cancellation)
    {
        var names = await Names(rows, cancellation);
        var today = day.Today;
        var known = rows
            .Select(row => (Row: row, Fact: FactRow.Read(row.Fact)))
            .ToDictionary(stated => stated.Fact.Kind);
        return Enum.GetValues<FactKind>()
            .Select(kind =>
            {
                if (!known.TryGetValue(kind, out var stated))
                {
                    return new FactView(new SummaryFact(kind, string.Empty), 0, null, null, false);
                }

                var (row, fact) = stated;
                var confirmedOn = row.AsOf is null
                    ? day.Of(Micros.Instant(row.At))
                    : DateText.Read(row.AsOf);
                return new FactView(
                    fact, row.Version, confirmedOn, NameOf(row, names), FactAge.IsOld(fact, confirmedOn, today));
            })
            .ToArray();
    }

    public async Task<PatientCallsView> Calls(PatientId patient, CancellationToken cancellation = default)
    {
        var happened = (await new SelectedEvents(database).Of(
            new StreamId(PatientTable.StreamKind, patient.Value), callTypes, cancellation)).Cast<PatientEvent>();
        var assigned = new List<AssignedResponsibility>();
        var known = Patient.Unknown;
        foreach (var fact in happened)
        {
            known = Patient.Evolve(known, fact);
            if (fact is PatientEvent.ResponsibilityAssigned e)
            {
                assigned.Add(new(e.Responsibility, e.At));
            }
        }

        return new PatientCallsView(assigned, known.FirstCalls);
    }

    private Task<IReadOnlyDictionary<PractitionerId, Contracts.Timelines.PersonView>> Names(
        IReadOnlyList<FactRow> rows, CancellationToken cancellation) =>
        people.Of(rows.Select(row => row.By).OfType<string>().Select(EntryRow.Person), cancellation);

    private static string? NameOf(
        FactRow row, IReadOnlyDictionary<PractitionerId, Contracts.Timelines.PersonView> names) =>
        row.By is null ? null : names[EntryRow.Person(row.By)].Name;

    private sealed class EnrolledRow
    {
        public long Begins { get; init; }
        public required string FirstDay { get; init; }
        public string? LastDay { get; init; }

        public EnrolledDays Days(DateTimeOffset now) => new(
            DateText.Read(FirstDay), LastDay is null ? null : DateText.Read(LastDay), Begins <= Micros.Of(now));
    }
}
