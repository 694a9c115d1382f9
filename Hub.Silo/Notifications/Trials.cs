using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;

namespace Hub.Silo.Notifications;

/// <summary>Tries whether a person can be reached, by really sending. A try is a delivery like any other.</summary>
internal sealed class Trials(
    IDatabase database, Claims claims, Dispatch dispatch, Reachables people, ReachSettings settings, IDatabaseTime time)
{
    private const int MostInAMinute = 3;

    private const string Insert =
        """
        INSERT INTO delivery (id, notice, stream, practitioner, kind, urgent, place, channel, address, shown, state,
            attempts, holder, made_at, tried_at, next_at, live)
        VALUES (@Id, @Notice, @Stream, @Practitioner, @Kind, 1, @Place, @Channel, @Address, @Shown, 'Sending',
            1, @Holder, @Now, @Now, @Until, 1)
        ON CONFLICT DO NOTHING
        """;

    public async Task<Answer<ReachTest>> Run(PractitionerId id, int? place, CancellationToken cancellation)
    {
        if (await people.One(id, cancellation) is not { } person)
        {
            return Contracts.Practitioners.PractitionerRefusals.Unknown;
        }

        if (place < 0 || place >= person.Plan.Ways.Count)
        {
            return ReachRefusals.PlaceUnknown;
        }

        var steps = Steps.Of(person, settings.Means).Where(step => place is null || step.Place == place).ToList();
        if (await Begin(id, steps) is not { } begun)
        {
            return ReachRefusals.TestedJustNow;
        }

        var results = await Task.WhenAll(begun.Select(each => Try(each.Step, each.Errand)));
        return new ReachTest([.. results.Concat(Silent(person, steps, place)).OrderBy(result => result.Place)]);
    }

    /// <summary>Ways by which nothing could be sent, and why.</summary>
    private IEnumerable<ReachTestResult> Silent(Reachable person, List<Step> steps, int? place) =>
        from way in person.Plan.Ways.Index()
        where place is null || way.Index == place
        where way.Item.Channel is not ReachChannel.App && steps.TrueForAll(step => step.Place != way.Index)
        select new ReachTestResult(
            way.Index,
            way.Item.Channel,
            null,
            false,
            settings.Means.Have(way.Item.Channel) ? "no-address" : "not-configured");

    private async Task<ReachTestResult> Try(Step step, Errand? errand)
    {
        var sending = errand is null ? Sending.Later("paced") : await dispatch.Send(errand);
        if (errand is not null)
        {
            await claims.Record(errand, sending, await time.Now());
        }

        return new ReachTestResult(
            step.Place, step.Way.Channel, step.Shown, sending.Verdict is Verdict.Sent, sending.Code);
    }

    /// <summary>Writes down what is about to be sent; no errand where a number was tried a moment ago.</summary>
    private async Task<IReadOnlyList<(Step Step, Errand? Errand)>?> Begin(PractitionerId person, List<Step> steps)
    {
        var (now, notice) = (await time.Now(), Guid.NewGuid());
        List<(Step, Errand?)>? begun = null;
        await database.Write(async (connection, transaction) =>
        {
            var tried = await connection.QuerySingleAsync<long>(
                """
                SELECT COUNT(DISTINCT notice) FROM delivery
                WHERE stream = @stream AND kind = @kind AND made_at > @since
                """,
                new
                {
                    stream = StreamOf(person), kind = NoticeKinds.Test, since = Micros.Of(now - ReachTimes.Pace),
                },
                transaction);
            if (tried >= MostInAMinute)
            {
                return;
            }

            begun = [];
            foreach (var step in steps.OrderBy(step => step.Address, StringComparer.Ordinal))
            {
                var isCalled = step.Way.Channel is ReachChannel.Sms or ReachChannel.Voice;
                var last = isCalled
                    ? await claims.LastTry(connection, transaction, step.Way.Channel.ToString(), step.Address)
                    : null;
                if (last is { } at && Micros.Instant(at) + ReachTimes.Pace > now)
                {
                    begun.Add((step, null));
                    continue;
                }

                var errand = new Errand(
                    Guid.CreateVersion7(now), notice, person, NoticeKinds.Test, step.Way.Channel, step.Address,
                    true, 1, now, Guid.NewGuid().ToString("N"));
                await connection.ExecuteAsync(Insert, Row(step, errand), transaction);
                begun.Add((step, errand));
            }
        });
        return begun;
    }

    private static object Row(Step step, Errand errand) => new
    {
        Id = errand.Id.ToString("N"),
        Notice = errand.Notice.ToString("N"),
        Stream = StreamOf(errand.Person),
        Practitioner = errand.Person.ToString(),
        errand.Kind,
        step.Place,
        Channel = errand.Channel.ToString(),
        step.Address,
        step.Shown,
        errand.Holder,
        Now = Micros.Of(errand.MadeAt),
        Until = Micros.Of(errand.MadeAt + Claims.Lease),
    };

    private static string StreamOf(PractitionerId person) =>
        new StreamId(PractitionerGrain.Kind, person.Value).ToString();
}
