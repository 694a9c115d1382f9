using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;

namespace Hub.Silo.Telephony;

/// <summary>Reads which calls came in, whose numbers they were, and where they were sent.</summary>
internal sealed class TelephoneCalls(IDatabase database)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<TelephoneCall>> Since(DateTimeOffset from, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var calls = (await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT t.id AS Id, t.caller AS Caller, t.patient AS Patient, COALESCE(p.name, '') AS PatientName,
              t.kind AS Kind, t.at AS At,
              (SELECT MAX(c.id) FROM call AS c WHERE c.patient = t.patient AND c.over_at IS NULL) AS OpenCall
            FROM telephone_call AS t LEFT JOIN patient AS p ON p.patient = t.patient
            WHERE t.at >= @from ORDER BY t.at DESC, t.id LIMIT @most
            """,
            new { from = Micros.Of(from), most = Most },
            cancellationToken: cancellation))).AsList();
        if (calls.Count == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        var these = parameters.AddList("call", [.. calls.Select(call => call.Id)]);
        var attempts = (await connection.QueryAsync<AttemptRow>(new CommandDefinition(
            $"SELECT {TelephoneRows.Columns} FROM telephone_attempt WHERE call IN {these} ORDER BY attempt",
            parameters,
            cancellationToken: cancellation))).ToLookup(row => row.Call, StringComparer.Ordinal);
        return [.. calls.Select(call => call.View([.. attempts[call.Id].Select(attempt => attempt.View())]))];
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Caller { get; init; }
        public string? Patient { get; init; }
        public required string PatientName { get; init; }
        public required string Kind { get; init; }
        public long At { get; init; }
        public string? OpenCall { get; init; }

        public TelephoneCall View(IReadOnlyList<TelephoneAttempt> attempts) => new(
            Caller,
            Patient is null ? null : new PatientId(Guid.ParseExact(Patient, "N")),
            PatientName,
            Enum.Parse<CallKind>(Kind),
            Micros.Instant(At),
            attempts,
            OpenCall is null ? null : new CallId(Guid.ParseExact(OpenCall, "N")));
    }
}
