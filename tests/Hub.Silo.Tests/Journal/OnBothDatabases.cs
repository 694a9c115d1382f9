using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

/// <summary>Opens a store of the one or the other kind for each test.</summary>
public abstract class OnBothDatabases : IAsyncLifetime
{
    private protected OnBothDatabases(Storage storage) => Storage = storage;

    private protected Storage Storage { get; }

    private protected OpenStorage Open { get; private set; } = null!;

    private protected IEventStore Store => Open.Store;

    private protected IDatabase Database => Open.Database;

    public async ValueTask InitializeAsync() => Open = await Storage.Open();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Changes what must not be changed, as somebody with access to the file could.</summary>
    private protected Task Tamper(string sql, params (string Name, object? Value)[] parameters) =>
        Database.Write(async (connection, transaction) =>
        {
            // Who tampers need not be durable: thousands of flushes would prove nothing here.
            await connection.Run(
                transaction,
                Database.Dialect is Dialect.Sqlite
                    ? "DROP TRIGGER IF EXISTS event_is_never_changed; DROP TRIGGER IF EXISTS event_is_never_deleted"
                    : "SET LOCAL synchronous_commit = off; ALTER TABLE event DISABLE TRIGGER USER");
            await connection.Run(transaction, sql, parameters);
        });

    private protected async Task<long> Count(string sql)
    {
        await using var connection = await Database.Open();
        return await connection.Count(null, sql);
    }
}
