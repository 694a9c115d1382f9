using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Calls;

/// <summary>
/// Finds the call of a request. The id of a patient's next call follows from how many there were, so that two who ask
/// at the same moment ask for one call, and the store lets only one of them begin it.
/// </summary>
internal sealed class CallsBegun(IDatabase database, IGrains grains) : ICalls
{
    private const int Tries = 5;

    private const string Open = "over_at IS NULL AND phase <> 'Reported'";

    public async Task<Answer<CallBegun>> Begin(PractitionerId by, CallCommand.Begin command)
    {
        var outcome = Outcome.Refused(CallRefusals.Over);
        for (var tries = 0; tries < Tries; tries++)
        {
            CallId call;
            try
            {
                call = await Find(command);
            }
            catch (StoreUnavailableException)
            {
                return JournalRefusals.StoreUnavailable;
            }

            outcome = await grains.Call(call).Execute(by, command);
            if (outcome.IsAccepted)
            {
                return new CallBegun(call, outcome.Version);
            }

            // Just when it was to be joined it ended: then this is the next.
            if (!string.Equals(outcome.Refusal!.Code, CallRefusals.Over.Code, StringComparison.Ordinal))
            {
                break;
            }
        }

        return outcome.Refusal!;
    }

    private async Task<CallId> Find(CallCommand.Begin command)
    {
        await using var connection = await database.Open();
        if (await connection.QueryFirstOrDefaultAsync<string>(
            "SELECT call FROM call_request WHERE command = @command",
            new { command = command.Id.ToString() }) is { } known)
        {
            return new(Guid.ParseExact(known, "N"));
        }

        if (command.Request.Patient is not { } patient)
        {
            return CallId.For(command.Id);
        }

        var calls = (await connection.QueryAsync<(string Id, long IsOpen)>(
            $"""
            SELECT id, CASE WHEN {Open} THEN 1 ELSE 0 END
            FROM call WHERE patient = @patient
            ORDER BY received_at DESC
            """,
            new { patient = patient.ToString() })).AsList();
        return calls.Find(call => call.IsOpen != 0) is { Id: { } open }
            ? new(Guid.ParseExact(open, "N"))
            : await Next(connection, patient, calls.Count);
    }

    // A call that was tied to the patient by mistake counts no more: ids that were taken while it did are passed by.
    // One that another has begun since the calls were counted is open, and is the one to join.
    private static async Task<CallId> Next(DbConnection connection, PatientId patient, int count)
    {
        var next = DerivedIds.Call(patient, count);
        while (await connection.QuerySingleAsync<long>(
            $"""
            SELECT COUNT(*) FROM call
            WHERE id = @next AND NOT (patient IS NOT NULL AND patient = @patient AND {Open})
            """,
            new { next = next.ToString(), patient = patient.ToString() }) > 0)
        {
            next = DerivedIds.Call(patient, ++count);
        }

        return next;
    }
}
