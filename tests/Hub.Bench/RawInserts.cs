using Hub.Silo.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hub.Bench;

/// <summary>The floor: the rows of a batch, inserted in one transaction with the driver's own means.</summary>
internal interface IRawInserts : IDisposable
{
    void Insert(SealedAppend[] batch);
}

/// <summary>One connection, set up as the journal's; commands prepared once.</summary>
internal sealed class RawSqlite : IRawInserts
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;

    public RawSqlite(SqliteDatabase database)
    {
        connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
            + "PRAGMA wal_autocheckpoint = 4000";
        setup.ExecuteNonQuery();
    }

    public void Insert(SealedAppend[] batch)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var append in batch)
        {
            foreach (var statement in LogSql.Of(append))
            {
                var command = Prepared(statement);
                command.Transaction = transaction;
                for (var i = 0; i < statement.Parameters.Length; i++)
                {
                    command.Parameters[i].Value = statement.Parameters[i].Value ?? DBNull.Value;
                }

                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepared(in Statement statement)
    {
        if (!commands.TryGetValue(statement.Sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, _) in statement.Parameters)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            commands.Add(statement.Sql, command);
        }

        return command;
    }
}

/// <summary>One connection, one batch a transaction, statements prepared by the driver.</summary>
internal sealed class RawPostgres(PostgresDatabase database) : IRawInserts
{
    private readonly NpgsqlConnection connection = database.Source.OpenConnection();

    public void Insert(SealedAppend[] batch)
    {
        using var transaction = connection.BeginTransaction();
        using var commands = new NpgsqlBatch(connection, transaction);
        foreach (var append in batch)
        {
            foreach (var statement in LogSql.Of(append))
            {
                var sql = PositionalSql.Of(statement.Sql);
                var command = new NpgsqlBatchCommand(sql.Sql);
                foreach (var name in sql.Names)
                {
                    var value = Array.Find(
                        statement.Parameters, given => string.Equals(given.Name, name, StringComparison.Ordinal)).Value;
                    command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
                }

                commands.BatchCommands.Add(command);
            }
        }

        commands.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();
}
