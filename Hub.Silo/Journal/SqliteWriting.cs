using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hub.Silo.Journal;

/// <summary>The one connection that writes, with its prepared statements.</summary>
internal sealed class SqliteWriting : IDisposable
{
    private const int MostCommands = 500;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public SqliteWriting(string folder, string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Patient data: nobody else on this machine looks into the folder.
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, Owner);
        }

        // Not pooled, so that closing it closes the file.
        Connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            Connection.Open();
            Run("PRAGMA journal_mode = WAL");
            Run("PRAGMA synchronous = FULL");
            Run("PRAGMA foreign_keys = ON");
            Run("PRAGMA recursive_triggers = ON");
            Run("PRAGMA cache_size = -65536");
            Run("PRAGMA wal_autocheckpoint = 4000");
            Run("PRAGMA journal_size_limit = 67108864");
        }
        catch (SqliteException)
        {
            Connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    /// <summary>Everything or nothing; durable when it returns.</summary>
    public void Transaction(Action write)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            write();
            Run("COMMIT");
        }
        catch
        {
            // Some failures have rolled back already.
            if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            {
                Run("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>The same for callers who need the driver's transaction.</summary>
    public async Task Transaction(Func<DbConnection, DbTransaction, Task> write)
    {
        var transaction = Connection.BeginTransaction();
        try
        {
            await write(Connection, transaction);
            await transaction.CommitAsync();
        }
        finally
        {
            End(transaction);
        }
    }

    /// <summary>Runs a statement, prepared once for its text, and says how many rows it changed.</summary>
    public int Run(in Statement statement)
    {
        var given = statement.Parameters;
        var command = Prepared(statement.Sql, given);
        for (var i = 0; i < given.Length; i++)
        {
            var parameter = command.Parameters[i];
            if (!string.Equals(parameter.ParameterName, given[i].Name, StringComparison.Ordinal))
            {
                parameter = command.Parameters[given[i].Name];
            }

            parameter.Value = given[i].Value ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }

    private int Run(string sql) => Run(new Statement(sql, []));

    /// <summary>
    /// Where a commit fails for want of room SQLite has rolled back by itself. The driver does not see that, and
    /// would stumble over a transaction that is no more: it is given one to roll back.
    /// </summary>
    private void End(SqliteTransaction transaction)
    {
        var isOver = transaction.Connection is null;
        if (!isOver && raw.sqlite3_get_autocommit(Connection.Handle) != 0)
        {
            raw.sqlite3_exec(Connection.Handle, "BEGIN");
        }

        transaction.Dispose();
        if (!isOver && raw.sqlite3_get_autocommit(Connection.Handle) == 0)
        {
            raw.sqlite3_exec(Connection.Handle, "ROLLBACK");
        }
    }

    private void Forget()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }

    private SqliteCommand Prepared(string sql, (string Name, object? Value)[] given)
    {
        if (commands.TryGetValue(sql, out var known) && known.Parameters.Count == given.Length)
        {
            return known;
        }

        if (commands.Count >= MostCommands)
        {
            Forget();
        }

        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, _) in given)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        commands[sql] = command;
        return command;
    }
}
