using System.Data.Common;
using System.Globalization;

namespace Hub.Silo.Journal;

/// <summary>Brings the schema to what this program needs, or says in one sentence why it will not.</summary>
internal sealed class Migrations(IDatabase database, TimeProvider clock, IReadOnlyList<Migration> steps)
{
    // Any number, as long as nobody else takes the same advisory lock in this database.
    private const long Turn = 0x5265_6769_6f6e;

    private const string Ledger =
        """
        CREATE TABLE IF NOT EXISTS schema_version (
            number bigint NOT NULL PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, at bigint NOT NULL)
        """;

    public Migrations(IDatabase database, TimeProvider clock)
        : this(database, clock, Migration.BuiltIn(database.Dialect))
    {
    }

    /// <summary>Runs what has not been run, each step in a transaction. Several processes may do so at once.</summary>
    /// <exception cref="SchemaRefusedException">The database is newer, or an old step was changed.</exception>
    public async Task Run()
    {
        await InTurn((connection, transaction) => connection.Run(transaction, Ledger));
        await InTurn(Check);
        foreach (var step in steps)
        {
            await InTurn((connection, transaction) => Run(step, connection, transaction));
        }
    }

    private Task InTurn(Func<DbConnection, DbTransaction, Task> write) =>
        database.Write(async (connection, transaction) =>
        {
            // SQLite's write transactions exclude each other; PostgreSQL is asked to do the same here.
            if (database.Dialect is Dialect.PostgreSql)
            {
                await connection.Run(transaction, "SELECT pg_advisory_xact_lock(@turn)", ("turn", Turn));
            }

            await write(connection, transaction);
        });

    private async Task Check(DbConnection connection, DbTransaction transaction)
    {
        var newest = steps.Count == 0 ? 0 : steps[^1].Number;
        foreach (var (number, done) in await Done(connection, transaction))
        {
            if (number > newest)
            {
                throw new SchemaRefusedException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The database is newer than this program: its schema is {number}, the program knows up "
                    + $"to {newest}. Start the newer program, or restore a backup made before the update."));
            }

            var step = steps.FirstOrDefault(known => known.Number == number);
            if (step is null || !string.Equals(step.Checksum, done, StringComparison.Ordinal))
            {
                throw new SchemaRefusedException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Migration {number:0000} of this program is not the one that the database was made with. "
                    + $"Start the program that made the database, or restore a backup."));
            }
        }
    }

    private async Task Run(Migration step, DbConnection connection, DbTransaction transaction)
    {
        var done = await Done(connection, transaction);
        if (done.ContainsKey(step.Number))
        {
            return;
        }

        await connection.Run(transaction, step.Sql);
        await connection.Run(
            transaction,
            "INSERT INTO schema_version (number, name, checksum, at) VALUES (@number, @name, @checksum, @at)",
            ("number", (long)step.Number),
            ("name", step.Name),
            ("checksum", step.Checksum),
            ("at", Micros.Of(clock.GetUtcNow())));
    }

    private static async Task<SortedDictionary<long, string>> Done(DbConnection connection, DbTransaction transaction)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT number, checksum FROM schema_version";
        await using var rows = await command.ExecuteReaderAsync();
        var done = new SortedDictionary<long, string>();
        while (await rows.ReadAsync())
        {
            done.Add(rows.GetInt64(0), rows.GetString(1));
        }

        return done;
    }
}

/// <summary>The database does not fit this program; nothing was changed. The message is for the operator.</summary>
internal sealed class SchemaRefusedException(string message) : Exception(message);
