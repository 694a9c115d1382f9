using Microsoft.Data.Sqlite;

namespace Hub.Silo.Journal;

/// <summary>
/// Copies the SQLite file while the hub goes on writing. The copy is one moment of the log, proven by the verifier,
/// and appears under its name only then.
/// </summary>
internal static class Backup
{
    /// <summary>Says how many events the copy holds, and what the verifier found in it.</summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static async Task<(long Events, long Findings)> To(
        SqliteDatabase database, string file, Action<string> report)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already; a backup never replaces another.");
        }

        var partial = file + ".partial";
        Remove(partial);
        try
        {
            await using (var source = (SqliteConnection)await database.Open())
            await using (var copy = new SqliteConnection(ConnectionString(partial)))
            {
                await copy.OpenAsync();
                source.BackupDatabase(copy);

                // One file without companions; the hub that is started on it turns the write-ahead log on again.
                await copy.Run(null, "PRAGMA journal_mode = DELETE");
            }

            var result = await new EventLogVerifier(new Copy(partial)).Run(report);
            if (result.Findings == 0)
            {
                File.Move(partial, file);
            }

            return result;
        }
        finally
        {
            Remove(partial);
        }
    }

    private static void Remove(string partial)
    {
        foreach (var companion in new[] { "", "-journal", "-wal", "-shm" })
        {
            File.Delete(partial + companion);
        }
    }

    private static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    /// <summary>The copy, to be read once.</summary>
    private sealed class Copy(string file) : IDatabase
    {
        public Dialect Dialect => Dialect.Sqlite;

        public async Task<System.Data.Common.DbConnection> Open(CancellationToken cancellation = default)
        {
            var connection = new SqliteConnection(ConnectionString(file));
            await connection.OpenAsync(cancellation);
            return connection;
        }

        public Task Write(
            Func<System.Data.Common.DbConnection, System.Data.Common.DbTransaction, Task> write,
            CancellationToken cancellation = default) =>
            throw new NotSupportedException("A backup is not written to.");
    }
}
