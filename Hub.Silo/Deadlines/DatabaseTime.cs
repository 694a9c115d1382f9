using Hub.Silo.Journal;

namespace Hub.Silo.Deadlines;

/// <summary>
/// On PostgreSQL the clock of the database, so that no node's own clock decides; SQLite is on the node's machine.
/// </summary>
internal sealed class DatabaseTime(IDatabase database, TimeProvider clock) : IDatabaseTime
{
    private const string Clock = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint";

    public async Task<DateTimeOffset> Now(CancellationToken cancellation = default)
    {
        if (database.Dialect is Dialect.Sqlite)
        {
            return Micros.Truncate(clock.GetUtcNow());
        }

        await using var connection = await database.Open(cancellation);
        return Micros.Instant(await connection.Count(null, Clock));
    }
}
