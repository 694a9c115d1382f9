using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Hub.Silo.Journal;

/// <summary>A PostgreSQL database, which several processes may share.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    /// <summary>
    /// How long a transaction may wait for its process. One that freezes, or loses its power or its network, holds
    /// locks for which others would wait as long as it does; the server rolls it back instead.
    /// </summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Statements are few and run often: let each connection keep them prepared.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
        };
        settings.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Options} -c idle_in_transaction_session_timeout={LongestPause.TotalMilliseconds}").TrimStart();
        Source = NpgsqlDataSource.Create(settings);
    }

    public Dialect Dialect => Dialect.PostgreSql;

    public NpgsqlDataSource Source { get; }

    public async Task<DbConnection> Open(CancellationToken cancellation = default)
    {
        try
        {
            return await Source.OpenConnectionAsync(cancellation);
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            throw new StoreUnavailableException("The store cannot be opened.", failure);
        }
    }

    public async Task Write(
        Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await write(connection, transaction);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            throw new StoreUnavailableException("The store cannot be written.", failure);
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
