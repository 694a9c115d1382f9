using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Hub.Silo.Journal;

/// <summary>One file in the data folder. Any number read; one connection writes, for one at a time.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    public const string FileName = "hub.db";

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly string folder;
    private readonly string readOnly;
    private SqliteWriting? writing;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    public SqliteDatabase(string folder)
    {
        this.folder = folder;
        File = Path.Combine(folder, FileName);
        readOnly = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString();
    }

    public Dialect Dialect => Dialect.Sqlite;

    public string File { get; }

    public async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        var connection = new SqliteConnection(readOnly);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (SqliteException failure)
        {
            await connection.DisposeAsync();
            throw new StoreUnavailableException("The store cannot be opened.", failure);
        }
    }

    public async Task Write(
        Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await Writing().Transaction(write);
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            GiveUp(failure);
            throw new StoreUnavailableException("The store cannot be written.", failure);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The journal's own way of writing, on its own thread.</summary>
    public void Write(Action<SqliteWriting> write)
    {
        turn.Wait();
        try
        {
            write(Writing());
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            GiveUp(failure);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        writing?.Dispose();
        turn.Dispose();
        using var pool = new SqliteConnection(readOnly);
        SqliteConnection.ClearPool(pool);
    }

    private SqliteWriting Writing() => writing ??= new SqliteWriting(folder, File);

    private void GiveUp(Exception failure)
    {
        // A full disk leaves the connection as it was. After any other failure a new one starts from what is on disk.
        if (Failures.KindOf(failure) is FailureKind.Gone)
        {
            writing?.Dispose();
            writing = null;
        }
    }
}
