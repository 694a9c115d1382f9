using Dapper;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>When somebody leaves the district their calls go on at once.</summary>
internal sealed class HolderWatch(
    IFeed feed, IDatabase database, IGrains grains, TimeProvider clock, ILogger<HolderWatch> log)
    : Lookout(feed, clock, log, PractitionerGrain.Kind)
{
    protected override async Task Look(Committed committed, CancellationToken cancellation) =>
        await Each(await Left(committed, cancellation), GoOn);

    private async Task GoOn(string call) =>
        GrainDue.Answered(CallTable.StreamKind, await grains.Call(new CallId(Guid.ParseExact(call, "N"))).Due());

    private async Task<IReadOnlyList<string>> Left(Committed committed, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return (await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT DISTINCT p.call FROM call_person AS p JOIN call AS c ON c.id = p.call
            JOIN practitioner AS w ON w.id = p.practitioner
            WHERE w.active = 0 AND c.over_at IS NULL AND (@all = 1 OR p.practitioner = @who)
            """,
            new { all = committed.Version == 0 ? 1L : 0L, who = committed.Stream.Key.ToString("N") },
            cancellationToken: cancellation))).AsList();
    }
}
