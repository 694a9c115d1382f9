using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Notifications;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// Turns living notices into deliveries as the time of each way comes. However many do it at once, each address of
/// each way gets one row.
/// </summary>
internal sealed class Expansion(
    IDatabase database, Reachables people, IDistrictZone district, ReachSettings settings, Recess recess)
{
    private const string Insert =
        """
        INSERT INTO delivery (id, notice, stream, practitioner, kind, urgent, place, channel, address, shown, state,
            attempts, made_at, next_at, live)
        VALUES (@Id, @Notice, @Stream, @Practitioner, @Kind, @Urgent, @Place, @Channel, @Address, @Shown, 'Pending',
            0, @At, @At, 1)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>
    /// Writes down what has begun, and says when the next way begins that nothing new brings nearer; null for none.
    /// </summary>
    public async Task<DateTimeOffset?> Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (recess.IsOn)
        {
            return null;
        }

        var since = new { since = Micros.Of(now - ReachTimes.Longest) };
        var (living, known) = await Read(since, cancellation);
        if (living.Count == 0)
        {
            return null;
        }

        var persons = await people.Told(now - ReachTimes.Longest, cancellation);
        var (missing, waiting) = (new List<object>(), new List<object>());
        DateTimeOffset? next = null;
        foreach (var (notice, id, person) in living.SelectMany(notice =>
            notice.Among(persons).Select(each => (notice, each.Key, each.Value))))
        {
            foreach (var (step, due) in Missing(notice, person, known))
            {
                if (due <= now)
                {
                    missing.Add(Row(notice, id, step, now));
                }
                else if (!(next <= due))
                {
                    next = due;
                }
            }

            waiting.AddRange(Waiting(notice, id, person, known, now));
        }

        if (missing.Count + waiting.Count > 0)
        {
            await database.Write(
                async (connection, transaction) =>
                {
                    await connection.ExecuteAsync(Insert, missing, transaction);
                    await connection.ExecuteAsync(
                        "UPDATE delivery SET next_at = @Until WHERE id = @Id AND state = 'Pending'",
                        waiting,
                        transaction);
                },
                cancellation);
        }

        return next;
    }

    private IEnumerable<(Step Step, DateTimeOffset Due)> Missing(
        NoticeRow notice, Reachable person, ILookup<string, KnownRow> known) =>
        from step in Steps.Of(person, settings.Means)
        where !known[notice.Id].Any(row => row.IsOf(step))
        select (step, ReachTimes.Due(
            Micros.Instant(notice.At), step.Way.DelaySeconds, notice.Urgent == 1, person.Plan.Quiet, district.Zone));

    private static object Row(NoticeRow notice, PractitionerId id, Step step, DateTimeOffset now) => new
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        Notice = notice.Id,
        notice.Stream,
        Practitioner = id.ToString(),
        notice.Kind,
        notice.Urgent,
        step.Place,
        Channel = step.Way.Channel.ToString(),
        step.Address,
        step.Shown,
        At = Micros.Of(now),
    };

    // What failed in the evening and is not urgent is tried again in the morning.
    private IEnumerable<object> Waiting(
        NoticeRow notice, PractitionerId id, Reachable person, ILookup<string, KnownRow> known, DateTimeOffset now)
    {
        var waking = Micros.Of(ReachTimes.Waking(now, person.Plan.Quiet, district.Zone));
        return notice.Urgent == 1 || waking <= Micros.Of(now)
            ? []
            : known[notice.Id]
                .Where(row => row.Is(id) && row.State is nameof(DeliveryState.Pending) && row.NextAt < waking)
                .Select(row => new { row.Id, Until = waking });
    }

    private async Task<(List<NoticeRow> Living, ILookup<string, KnownRow> Known)> Read(
        object since, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var living = (await connection.QueryAsync<NoticeRow>(new CommandDefinition(
            """
            SELECT id AS Id, stream AS Stream, practitioner AS Practitioner, kind AS Kind, at AS At, urgent AS Urgent
            FROM notice WHERE at > @since ORDER BY at, id
            """,
            since,
            cancellationToken: cancellation))).AsList();
        var known = living.Count == 0 ? [] : await connection.QueryAsync<KnownRow>(new CommandDefinition(
            """
            SELECT id AS Id, notice AS Notice, practitioner AS Practitioner, place AS Place,
                address AS Address, state AS State, next_at AS NextAt
            FROM delivery WHERE notice IN (SELECT id FROM notice WHERE at > @since)
            """,
            since,
            cancellationToken: cancellation));
        return (living, known.ToLookup(row => row.Notice, StringComparer.Ordinal));
    }

    private sealed class NoticeRow
    {
        public required string Id { get; init; }
        public required string Stream { get; init; }
        public required string Practitioner { get; init; }
        public required string Kind { get; init; }
        public long At { get; init; }
        public long Urgent { get; init; }

        public IEnumerable<KeyValuePair<PractitionerId, Reachable>> Among(
            IReadOnlyDictionary<PractitionerId, Reachable> persons)
        {
            if (Practitioner is Notices.Office)
            {
                return persons.Where(each => each.Value.IsOffice);
            }

            var id = new PractitionerId(Guid.ParseExact(Practitioner, "N"));
            return persons.TryGetValue(id, out var person) ? [new(id, person)] : [];
        }
    }

    private sealed class KnownRow
    {
        public required string Id { get; init; }
        public required string Notice { get; init; }
        public required string Practitioner { get; init; }
        public long Place { get; init; }
        public required string Address { get; init; }
        public required string State { get; init; }
        public long? NextAt { get; init; }

        public bool Is(PractitionerId person) =>
            string.Equals(Practitioner, person.ToString(), StringComparison.Ordinal);

        public bool IsOf(Step step) =>
            Place == step.Place && string.Equals(Address, step.Address, StringComparison.Ordinal);
    }
}
