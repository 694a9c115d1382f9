using System.Data.Common;
using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>
/// Empties the read models and makes them again from the log, in one transaction: readers see the old rows until it
/// is done, writers wait, and a rebuild that was interrupted has changed nothing.
/// </summary>
internal sealed class ReadModelRebuild(IDatabase database, EventTypes types, IEnumerable<IReadModel> readModels)
{
    private const int Stride = 1000;

    private readonly Projection projection = new(readModels);

    /// <summary>Rebuilds all, telling after every thousand events how many are done; returns their number.</summary>
    public async Task<long> Run(Action<long>? progress = null)
    {
        var events = 0L;
        await database.Write(async (connection, transaction) =>
        {
            await HoldWritersOff(connection, transaction);
            events = await Rebuild(connection, transaction, progress);
        });
        return events;
    }

    /// <summary>
    /// Rebuilds beside what is there and says, one line a table, where they differ. It changes nothing.
    /// </summary>
    public async Task<IReadOnlyList<string>> Compare(Action<long>? progress = null)
    {
        var differences = new List<string>();
        await database.Write(async (connection, transaction) =>
        {
            await HoldWritersOff(connection, transaction);
            await connection.Run(transaction, "SAVEPOINT comparison");
            foreach (var table in projection.Tables)
            {
                await connection.Run(transaction, $"CREATE TEMPORARY TABLE live_{table} AS SELECT * FROM {table}");
            }

            await Rebuild(connection, transaction, progress);
            foreach (var table in projection.Tables)
            {
                if (await Difference(connection, transaction, table) is { } difference)
                {
                    differences.Add(difference);
                }
            }

            await connection.Run(transaction, "ROLLBACK TO SAVEPOINT comparison");
        });
        return differences;
    }

    /// <summary>
    /// On SQLite the transaction itself does so. Readers are held up on neither. Long reading on the other connection
    /// is no reason to give up: the operator who started this sees whether it goes on.
    /// </summary>
    private Task HoldWritersOff(DbConnection connection, DbTransaction transaction) =>
        database.Dialect is Dialect.PostgreSql
            ? connection.Run(
                transaction,
                "SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE event IN EXCLUSIVE MODE")
            : Task.CompletedTask;

    private async Task<long> Rebuild(DbConnection connection, DbTransaction transaction, Action<long>? progress)
    {
        foreach (var table in projection.Tables)
        {
            await connection.Run(transaction, $"DELETE FROM {table}");
        }

        await using var runner = new StatementRunner(connection, transaction);
        var events = 0L;
        foreach (var kind in projection.Kinds)
        {
            await foreach (var recorded in Events(kind))
            {
                foreach (var statement in projection.Of(recorded))
                {
                    await runner.Run(statement);
                }

                if (++events % Stride == 0)
                {
                    progress?.Invoke(events);
                }
            }
        }

        return events;
    }

    /// <summary>Stream by stream, on a connection of its own, since the other one is busy writing.</summary>
    private async IAsyncEnumerable<RecordedEvent> Events(string kind)
    {
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand(new Statement(
            LogReader.AllOfKind, ("from", kind + "/"), ("until", kind + "0")));
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            yield return types.Read(LogReader.Event(StreamId.Parse(rows.GetString(9)), rows));
        }
    }

    private static async Task<string?> Difference(DbConnection connection, DbTransaction transaction, string table)
    {
        var onlyLive = await connection.Count(
            transaction, $"SELECT count(*) FROM (SELECT * FROM live_{table} EXCEPT SELECT * FROM {table}) AS d");
        var onlyRebuilt = await connection.Count(
            transaction, $"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT SELECT * FROM live_{table}) AS d");
        var live = await connection.Count(transaction, $"SELECT count(*) FROM live_{table}");
        var rebuilt = await connection.Count(transaction, $"SELECT count(*) FROM {table}");
        return onlyLive == 0 && onlyRebuilt == 0 && live == rebuilt
            ? null
            : $"{table}: {onlyLive} of {live} rows are only live, {onlyRebuilt} of {rebuilt} only rebuilt";
    }
}
