using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using Hub.Silo.Rotas;
using Hub.Silo.Timelines;

namespace Hub.Silo.Calls;

/// <summary>Reads one call from its own stream, and lists from the table.</summary>
internal sealed class CallReads(
    IDatabase database,
    CallCards cards,
    IDirectory directory,
    CallDoor door,
    IAccess access,
    IPatientReads patients,
    DutyBooks books,
    People people,
    CallRowReader rows,
    FollowUpReads followUps,
    CallDesk desk,
    TimeProvider clock) : ICallReads
{
    private const int MostInList = 500;

    public Task<CallSight> Sight(CallId call, PractitionerId person, CancellationToken cancellation = default) =>
        door.Of(call, person, cancellation);

    public Task<CallSight> SightOfAll(PractitionerId person, CancellationToken cancellation = default) =>
        door.OfAll(person, cancellation);

    public Task<IReadOnlyList<SeenRow>> Seen(
        IReadOnlyList<CallRowView> calls, PractitionerId person, CancellationToken cancellation = default) =>
        door.Of(calls, person, cancellation);

    public async Task<SeenCall?> See(
        CallId call, PractitionerId person, CancellationToken cancellation = default)
    {
        var sight = await Sight(call, person, cancellation);
        return sight is not CallSight.None
            && await Whole(call, cancellation) is { } view
            && CallSights.Seen(view, sight, person) is { } seen
                ? new SeenCall(sight, seen)
                : null;
    }

    public async Task<CallConcerned> Concerned(CallId call, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var found = (await connection.QueryAsync<(string? Patient, string? Person)>(new CommandDefinition(
            """
            SELECT DISTINCT c.patient, p.practitioner
            FROM call AS c LEFT JOIN call_person AS p ON p.call = c.id WHERE c.id = @call
            """,
            new { call = call.ToString() },
            cancellationToken: cancellation))).AsList();
        return new CallConcerned(
            found is [{ Patient: { } patient }, ..] ? new PatientId(Guid.ParseExact(patient, "N")) : null,
            [
                .. found.Select(row => row.Person).OfType<string>()
                    .Select(text => new PractitionerId(Guid.ParseExact(text, "N"))),
            ]);
    }

    /// <summary>All of a call, for what is behind a door already; null where there is none.</summary>
    public async Task<CallView?> Whole(CallId call, CancellationToken cancellation = default)
    {
        var events = await cards.Events(call, cancellation);
        if (events.Count == 0)
        {
            return null;
        }

        var state = events.Aggregate(Calls.Call.Unknown, Calls.Call.Evolve);
        var book = await books.Open(cancellation);
        var callees = new BookCallees(
            book,
            new CallChain(
                book,
                new CallQuestion(state.Patient, clock.GetUtcNow(), state.Kind),
                state.Patient is { } patient ? await patients.Calls(patient, cancellation) : null),
            state.Kind);
        var names = await people.Of(
            events.SelectMany(CallNames.In).Concat(Ladder.ToCome(state, callees)), cancellation);
        return new CallStory(call, state, events, names).Tell(
            await NameOf(state.Patient, cancellation), new Ladder(state, events, book, callees, names).Steps());
    }

    public async Task<long> Version(CallId call, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QueryFirstOrDefaultAsync<long>(new CommandDefinition(
            "SELECT version FROM call WHERE id = @call",
            new { call = call.ToString() },
            cancellationToken: cancellation));
    }

    public async Task<IReadOnlyList<CallRowView>> Open(CancellationToken cancellation = default) =>
    [
        .. (await Rows("c.over_at IS NULL AND c.phase <> 'Reported'", new { }, cancellation))
            .OrderBy(row => row.State is not CallState.Ringing).ThenBy(row => row.Danger)
            .ThenBy(row => row.Due ?? DateTimeOffset.MaxValue),
    ];

    public Task<IReadOnlyList<CallRowView>> Of(
        PatientId patient, int take, CancellationToken cancellation = default) => Rows(
            "c.patient = @patient ORDER BY c.received_at DESC LIMIT @take",
            new { patient = patient.ToString(), take = Math.Clamp(take, 1, MostInList) },
            cancellation);

    public async Task<IReadOnlyList<OwnCall>> Mine(PractitionerId person, CancellationToken cancellation = default)
    {
        var me = new { person = person.ToString() };
        await using var connection = await database.Open(cancellation);
        var parts = (await connection.QueryAsync<(string Call, string Part)>(new CommandDefinition(
            $"""
            SELECT p.call, p.part FROM call_person AS p JOIN call AS c ON c.id = p.call
            WHERE p.practitioner = @person AND p.part NOT IN ({CallPeople.OfTheReview}) AND c.over_at IS NULL
            """,
            me,
            cancellationToken: cancellation)))
            .ToLookup(row => new CallId(Guid.ParseExact(row.Call, "N")), row => row.Part);
        var found = await rows.Read(
            connection,
            $"""
            c.over_at IS NULL AND c.id IN (SELECT call FROM call_person
              WHERE practitioner = @person AND part NOT IN ({CallPeople.OfTheReview}))
            ORDER BY c.received_at
            """,
            me,
            cancellation);
        return
        [
            .. (await door.Of(found, person, cancellation))
                .Select(seen => new OwnCall(
                    seen.Call,
                    CallPeople.Relation(seen.Call.State, parts[seen.Call.Id].ToHashSet(StringComparer.Ordinal)),
                    seen.Sight))
                .OrderByDescending(each => each.Part),
        ];
    }

    // Whoever may acknowledge it, sees that it waits: the patient's own doctors, and whoever covers them now. What has
    // no doctor who would read it waits for the desk.
    public async Task<IReadOnlyList<CallRowView>> ToAcknowledge(
        PractitionerId doctor, CancellationToken cancellation = default)
    {
        var isDesk = await directory.Practitioner(doctor, cancellation) is { } me
            && await desk.Includes(me, cancellation);
        var mine = (await access.Patients(doctor, cancellation)).ToHashSet();
        if (mine.Count == 0 && !isDesk)
        {
            return [];
        }

        var waiting = await Rows(
            """
            c.phase = 'Reported' AND c.over_at IS NULL AND (c.reporter <> @doctor
              OR c.patient IN (SELECT patient FROM patient WHERE primary_doctor = @doctor))
            ORDER BY c.must_decide DESC, c.reported_at
            """,
            new { doctor = doctor.ToString() },
            cancellation);
        var atWork = isDesk ? await AtWork(cancellation) : [];
        var own = new List<CallRowView>();
        foreach (var row in waiting)
        {
            if ((row.Patient is { } patient && mine.Contains(patient)
                    && await access.To(patient, doctor, cancellation)
                        is CareRole.PrimaryDoctor or CareRole.SubPrimaryDoctor or CareRole.Covering)
                || (isDesk && !row.Reviewers.Any(who => atWork.Contains(who.Id))))
            {
                own.Add(row);
            }
        }

        return own;
    }

    public async Task<IReadOnlyList<OpenFollowUp>> FollowUps(
        PractitionerId person, CancellationToken cancellation = default) =>
        await directory.Practitioner(person, cancellation) is { Active: true } me
            ? await followUps.Of(person, await desk.Includes(me, cancellation), cancellation)
            : [];

    public Task<IReadOnlyList<CallRowView>> Received(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) => Rows(
            "c.received_at >= @from AND c.received_at < @to ORDER BY c.received_at",
            new { from = Micros.Of(from), to = Micros.Of(to) },
            cancellation);

    public Task<IReadOnlyList<CallRowView>> Acknowledged(
        DateTimeOffset since, CancellationToken cancellation = default) => Rows(
            "c.acknowledged_at >= @since ORDER BY c.acknowledged_at",
            new { since = Micros.Of(since) },
            cancellation);

    private async Task<IReadOnlyList<CallRowView>> Rows(string where, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await rows.Read(connection, where, parameters, cancellation);
    }

    private async Task<HashSet<PractitionerId>> AtWork(CancellationToken cancellation) =>
        (await directory.Practitioners(cancellation)).Where(person => person.Active).Select(person => person.Id)
            .ToHashSet();

    private async Task<string> NameOf(PatientId? patient, CancellationToken cancellation)
    {
        if (patient is not { } known)
        {
            return string.Empty;
        }

        await using var connection = await database.Open(cancellation);
        return await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT name FROM patient WHERE patient = @patient",
            new { patient = known.ToString() },
            cancellationToken: cancellation)) ?? string.Empty;
    }
}
