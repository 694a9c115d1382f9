using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;

namespace Hub.Silo.Access;

/// <summary>
/// Whose duty lets see a patient at this very moment: by the same book that every answer about duties is made of, and
/// by the enrolments as they are committed. Asked at every question.
/// </summary>
internal sealed class Standbys(IDatabase database, DutyBooks books, TimeProvider clock)
{
    private const string Holds = "e.begins <= @now AND (e.ends IS NULL OR e.ends > @now)";

    private const string ReadScope =
        $"""
        SELECT s.kind AS Kind, s.scope AS Scope, e.begins AS Begins, e.ends AS Ends
        FROM enrolment AS e JOIN enrolment_scope AS s ON s.patient = e.patient
        WHERE e.patient = @patient AND {Holds}
        """;

    // Duties of the turn of a month before last are not looked for: a longer one counts as begun then.
    private static readonly TimeSpan behind = TimeSpan.FromDays(35);

    /// <summary>Everybody whose duty lets them see this patient.</summary>
    public async Task<IReadOnlyCollection<Holder>> For(PatientId patient, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var scope = await Scope(patient, now, cancellation);
        return scope.Count == 0
            ? []
            : On(await books.Open(cancellation), now)
                .Where(duty => scope.Any(row => row.Concerns(duty)))
                .SelectMany(duty => duty.Seeing)
                .ToHashSet();
    }

    /// <summary>Every patient whom a duty of this one lets see.</summary>
    public async Task<IReadOnlyList<PatientId>> By(Colleague colleague, CancellationToken cancellation)
    {
        if (!colleague.TakesDuties)
        {
            return [];
        }

        var (now, me) = (clock.GetUtcNow(), colleague.StandsInAs);
        var mine = On(await books.Open(cancellation), now).Where(duty => duty.Seeing.Any(me.Contains)).ToList();
        if (mine.Count == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { now = Micros.Of(now) });
        var rotas = parameters.AddList(
            "rota", [.. mine.Select(duty => duty.Rota.View.Id).Distinct().Select(id => id.ToString())]);
        var places = parameters.AddList(
            "place",
            [
                .. mine.Where(duty => duty.Holder.Kind is HolderKind.Institution)
                    .Select(duty => duty.Holder.Id).Distinct().Select(id => id.ToString("N")).Append(string.Empty),
            ]);
        await using var connection = await database.Open(cancellation);
        var patients = await connection.QueryAsync<string>(new CommandDefinition(
            $"""
            SELECT DISTINCT s.patient FROM enrolment_scope AS s JOIN enrolment AS e ON e.patient = s.patient
            WHERE {Holds}
              AND ((s.kind = 'Rota' AND s.scope IN {rotas}) OR (s.kind = 'Institution' AND s.scope IN {places}))
            """,
            parameters,
            cancellationToken: cancellation));
        return [.. patients.Select(text => new PatientId(Guid.ParseExact(text, "N")))];
    }

    /// <summary>The stretch of duty for which one of these sees this patient now; null where none does.</summary>
    public async Task<StandIn?> Stretch(
        PatientId patient, IReadOnlyCollection<Holder> me, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var scope = await Scope(patient, now, cancellation);
        if (scope.Count == 0)
        {
            return null;
        }

        var (begins, ends) = (Micros.Instant(scope[0].Begins), scope[0].Ends);
        return On(await books.Open(cancellation), now)
            .Where(duty => duty.Seeing.Any(me.Contains) && scope.Any(row => row.Concerns(duty)))
            .Select(duty => (Since: Since(duty, now), Until: Until(duty, me, now), duty.Rota.View.Name))
            .OrderBy(stretch => stretch.Since)
            .ThenBy(stretch => stretch.Name, StringComparer.Ordinal)
            .Select(stretch => new StandIn(
                CareRole.OnDuty,
                stretch.Name,
                stretch.Since > begins ? stretch.Since : begins,
                ends is { } last && !(stretch.Until < Micros.Instant(last)) ? Micros.Instant(last) : stretch.Until))
            .FirstOrDefault();
    }

    /// <summary>The next instant at which a duty or an enrolment begins or ends.</summary>
    public async Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation)
    {
        var book = await books.Open(cancellation);
        var handoff = book.Now(book.Published, after).ChangesAt;
        await using var connection = await database.Open(cancellation);
        var edge = await connection.QuerySingleAsync<long?>(new CommandDefinition(
            """
            SELECT MIN(turn) FROM (
              SELECT begins AS turn FROM enrolment WHERE begins > @after
              UNION ALL SELECT ends FROM enrolment WHERE ends > @after) AS turns
            """,
            new { after = Micros.Of(after) },
            cancellationToken: cancellation));
        return edge is { } micros && !(handoff < Micros.Instant(micros)) ? Micros.Instant(micros) : handoff;
    }

    private async Task<IReadOnlyList<ScopeRow>> Scope(
        PatientId patient, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return (await connection.QueryAsync<ScopeRow>(new CommandDefinition(
            ReadScope,
            new { patient = patient.ToString(), now = Micros.Of(now) },
            cancellationToken: cancellation))).AsList();
    }

    // Beside its doctors: whom an institution names is on duty in person, and of a nurse station every nurse is.
    private static IEnumerable<Duty> On(DutyBook book, DateTimeOffset now) =>
        from rota in book.Published
        from role in rota.History.Roles(now)
        from duty in rota.History.At(role, now).Holders
        select new Duty(
            rota,
            role,
            duty.Holder,
            [.. Nurses(book, duty.Holder)],
            book.Contacts.Of(duty.Holder, rota.History.Rota, now).Inside?.Who);

    private static IEnumerable<Holder> Nurses(DutyBook book, Holder holder) =>
        from person in book.Contacts.People
        where person is
            {
                Active: true, Details.Profession: Profession.Nurse,
                InstitutionKind: InstitutionKind.VisitingNurseStation,
            }
            && Holder.Of(person.Details.Institution) == holder
        select Holder.Of(person.Id);

    // The same however often it is asked within the duty: the window begins with a month.
    private static DateTimeOffset Since(Duty duty, DateTimeOffset now)
    {
        var early = (now - behind).UtcDateTime;
        var from = new DateTimeOffset(early.Year, early.Month, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset? since = null;
        foreach (var stretch in duty.Rota.History.Stretches(duty.Role, from, now))
        {
            var holds = stretch.Holders.Any(on => on.Holder == duty.Holder);
            since = holds ? since ?? stretch.From : null;
        }

        return since ?? now;
    }

    private static DateTimeOffset? Until(Duty duty, IReadOnlyCollection<Holder> me, DateTimeOffset now)
    {
        var until = duty.Rota.History.At(duty.Role, now).Until;
        return me.Contains(duty.Holder) || duty.Nurses.Any(me.Contains)
            ? until
            : InsideTimes.Of(duty.Rota.History.Rota, duty.Holder, now, until ?? now + behind).First().To;
    }

    private sealed record Duty(
        KeptRota Rota, string Role, Holder Holder, IReadOnlyList<Holder> Nurses, PractitionerId? Inside)
    {
        public IEnumerable<Holder> Seeing =>
            [Holder, .. Nurses, .. Inside is { } who ? [Contracts.Rotas.Holder.Of(who)] : Array.Empty<Holder>()];
    }

    private sealed class ScopeRow
    {
        public required string Kind { get; init; }
        public required string Scope { get; init; }
        public long Begins { get; init; }
        public long? Ends { get; init; }

        public bool Concerns(Duty duty)
        {
            var id = Guid.ParseExact(Scope, "N");
            return Kind is "Rota"
                ? id == duty.Rota.View.Id.Value
                : duty.Holder == Holder.Of(new InstitutionId(id));
        }
    }
}
