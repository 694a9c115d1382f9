using Dapper;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Patients;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>
/// When a patient's team changes or somebody leaves the district, what was left to do after calls finds whose it is
/// now.
/// </summary>
internal sealed class FollowUpWatch(
    IFeed feed, IDatabase database, IGrains grains, TimeProvider clock, ILogger<FollowUpWatch> log)
    : Lookout(feed, clock, log, PractitionerGrain.Kind, PatientTable.StreamKind)
{
    protected override Task Look(Committed committed, CancellationToken cancellation) =>
        TellCalls(committed, cancellation);

    /// <summary>Tells the calls after which something is left to this person, or for this patient.</summary>
    internal async Task TellCalls(Committed committed, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var calls = await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT f.call FROM call_follow_up AS f JOIN call AS c ON c.id = f.call
            WHERE @all = 1 OR c.patient = @key OR EXISTS (
              SELECT 1 FROM call_person AS h
              WHERE h.call = f.call AND h.part = @part AND h.practitioner = @key)
            """,
            new
            {
                all = committed.Version == 0 ? 1L : 0L,
                key = committed.Stream.Key.ToString("N"),
                part = CallPeople.FollowUp,
            },
            cancellationToken: cancellation));
        await Each(calls, async call => GrainDue.Answered(
            CallTable.StreamKind, await grains.Call(new CallId(Guid.ParseExact(call, "N"))).Due()));
    }
}
