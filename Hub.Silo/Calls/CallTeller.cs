using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>
/// Tells each step of a call to the timeline of its patient, behind the call's own commit. What is told stands in both
/// tables, so that a node which dies in between leaves nothing out: another, or the next start, tells it.
/// </summary>
internal sealed class CallTeller(
    IFeed feed, IDatabase database, CallCards cards, IGrains grains, Recess recess, TimeProvider clock,
    ILogger<CallTeller> log)
    : Lookout(feed, clock, log, CallTable.StreamKind)
{
    private const int MostAtOnce = 100;

    private const string Untold =
        """
        SELECT c.id AS Call, COALESCE(c.shown, c.version) AS Version, c.patient AS Patient, k.timeline AS Timeline
        FROM call AS c LEFT JOIN call_card AS k ON k.call = c.id
        WHERE ((c.patient IS NOT NULL AND (k.told IS NULL OR k.told < COALESCE(c.shown, c.version)))
          OR k.timeline <> COALESCE(c.patient, ''))
        """;

    protected override async Task Look(Committed committed, CancellationToken cancellation)
    {
        // Whoever tells the past of a sample tells its timelines too, at its hours.
        if (!recess.IsOn)
        {
            await Each(
                committed.Version == 0
                    ? await All(cancellation)
                    : await Read("AND c.id = @call", committed.Stream.Key.ToString("N"), cancellation),
                row => Tell(row, cancellation));
        }
    }

    // A page goes on where the last one ended, so that those which cannot be told hide no others.
    private async Task<IReadOnlyList<UntoldRow>> All(CancellationToken cancellation)
    {
        var all = new List<UntoldRow>();
        while (true)
        {
            var page = await Read("AND c.id > @call", all.Count == 0 ? string.Empty : all[^1].Call, cancellation);
            all.AddRange(page);
            if (page.Count < MostAtOnce)
            {
                return all;
            }
        }
    }

    private async Task<List<UntoldRow>> Read(string which, string call, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return (await connection.QueryAsync<UntoldRow>(new CommandDefinition(
            $"{Untold} {which} ORDER BY c.id LIMIT {MostAtOnce}", new { call }, cancellationToken: cancellation)))
            .AsList();
    }

    private async Task Tell(UntoldRow row, CancellationToken cancellation)
    {
        var id = new CallId(Guid.ParseExact(row.Call, "N"));
        var events = await cards.Events(id, cancellation);
        var received = (CallEvent.CallReceived)events[0];
        var telling = new CallTelling(id, row.Version, received.By, received.At, received.Request.Complaint);

        // Whose it is not after all is told first: nothing of it stays in another's record.
        if (row.Timeline is { } wrong && !string.Equals(wrong, row.Patient, StringComparison.Ordinal))
        {
            await Tell(wrong, telling with
            {
                Complaint = string.Empty,
                WithdrawnBy = events.OfType<CallEvent.IdentityWithdrawn>().Last().By,
            });
        }

        if (row.Patient is { } patient)
        {
            await Tell(patient, telling);
        }
    }

    private async Task Tell(string patient, CallTelling telling)
    {
        var outcome = await grains.Timeline(TimelineId.Of(new PatientId(Guid.ParseExact(patient, "N")))).Tell(telling);
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"A call could not be told: {refusal.Code}.");
        }
    }

    private sealed class UntoldRow
    {
        public required string Call { get; init; }
        public long Version { get; init; }
        public string? Patient { get; init; }
        public string? Timeline { get; init; }
    }
}
