using Dapper;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Calls;

/// <summary>
/// Open calls that nobody has and nothing will remind anybody of, and what is left to do after calls of which nobody
/// will be told: there must never be one.
/// </summary>
internal sealed class ForgottenCalls(IDatabase database) : IAudited
{
    public string Name => "open calls without an owner and without a deadline";

    public async Task<long> Wrong(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QuerySingleAsync<long>(new CommandDefinition(
            """
            SELECT COUNT(*) FROM call
            WHERE ((over_at IS NULL AND owner IS NULL)
                OR id IN (SELECT call FROM call_follow_up WHERE shown_at IS NULL))
              AND NOT EXISTS (SELECT 1 FROM deadline WHERE stream = 'call/' || call.id)
            """,
            cancellationToken: cancellation));
    }
}
