using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Contracts.Telephony;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Reports;
using Hub.Silo.Timelines;

namespace Hub.Silo.Telephony;

/// <summary>Reads the district's calls, times and duties, and leaves every patient out.</summary>
internal sealed class DistrictWatch(
    IDatabase database,
    ICallReads calls,
    CallRowReader rows,
    CountedCalls counted,
    IRotaReads rotas,
    IReach reach,
    People people,
    DeadlineAuditor auditor,
    IDistrictZone zone,
    TimeProvider clock) : IDistrictWatch
{
    // What came last tells: asked in vain, or a fresh start.
    private static readonly Type[] turns =
    [
        typeof(CallEvent.ChainExhausted),
        typeof(CallEvent.CallAccepted),
        typeof(CallEvent.CallAssigned),
        typeof(CallEvent.CallReleased),
        typeof(CallEvent.CallReopened),
    ];

    public async Task<DistrictNow> Now(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var since = Tonight.Since(now, zone.Zone);
        var tonight = await counted.Received(since, now.AddMinutes(1), cancellation);
        var exhausted = await Exhausted(cancellation);
        return new DistrictNow(
            now,
            [
                .. (await calls.Open(cancellation)).Select(row => new WatchedCall(
                    row.Id, row.State, row.Danger, row.Times.ReceivedAt, row.Asked, row.Owner, row.Due,
                    exhausted.Contains(row.Id))),
            ],
            since,
            MonthTally.ToAnswer(tonight),
            MonthTally.ToArrive(tonight),
            await Unread(cancellation),
            await Unreachable(now, cancellation),
            await Deadlines(cancellation));
    }

    public async Task<IReadOnlySet<CallId>> Exhausted(CancellationToken cancellation = default)
    {
        var exhausted = new HashSet<CallId>();
        var events = new SelectedEvents(database);
        foreach (var row in (await calls.Open(cancellation)).Where(row => row.State is CallState.Ringing))
        {
            var happened = await events.Of(new StreamId(CallTable.StreamKind, row.Id.Value), turns, cancellation);
            if (happened is [.., CallEvent.ChainExhausted])
            {
                exhausted.Add(row.Id);
            }
        }

        return exhausted;
    }

    private async Task<IReadOnlyList<UnreadReport>> Unread(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return
        [
            .. (await rows.Read(
                connection,
                "c.phase = 'Reported' AND c.overdue_at IS NOT NULL ORDER BY c.reported_at",
                new { },
                cancellation)).Select(row => new UnreadReport(row.Id, row.Reviewers, row.Times.ReportedAt!.Value)),
        ];
    }

    private async Task<IReadOnlyList<PersonView>> Unreachable(DateTimeOffset now, CancellationToken cancellation)
    {
        var silent = await reach.ByPageAlone(cancellation);
        var onDuty = (await rotas.Now(now, cancellation)).Rotas.SelectMany(rota => rota.Roles)
            .SelectMany(role => role.Reached ?? [])
            .Select(PersonOf).OfType<PractitionerId>().Distinct().Where(silent.Contains).ToList();
        var names = await people.Of(onDuty, cancellation);
        return [.. onDuty.Select(who => names[who])];
    }

    // An institution that names nobody is reached at its own telephone.
    private static PractitionerId? PersonOf(HolderView who) => who switch
    {
        { Inside: { } inside } => inside.Who,
        { Holder: { Kind: HolderKind.Practitioner, Id: var id } } => new PractitionerId(id),
        _ => null,
    };

    private async Task<DeadlinesKept?> Deadlines(CancellationToken cancellation)
    {
        try
        {
            var finding = await auditor.Look(cancellation);
            return new DeadlinesKept(
                finding.Overdue, finding.OldestOverdue, finding.Wrong.Sum(each => each.Count));
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
