using Hub.Silo.Journal;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Hub.Silo.Feeds;

/// <summary>
/// The feed across processes: one connection listens and passes on what every process commits, in the order of the
/// commits. When it was away, it says 'look at everything', since nobody knows what it missed.
/// </summary>
internal sealed class PostgresFeed : IFeed, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Feed local = new();
    private readonly PostgresDatabase database;
    private readonly TimeProvider clock;
    private readonly ILogger<PostgresFeed> logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task loop;

    public PostgresFeed(PostgresDatabase database, TimeProvider clock, ILogger<PostgresFeed> logger)
    {
        this.database = database;
        this.clock = clock;
        this.logger = logger;
        loop = Task.Run(Listen);
    }

    /// <summary>Ends when the first connection listens; what is committed after that is heard.</summary>
    public Task Listening => listening.Task;

    public IAsyncEnumerable<Committed> Follow(
        CancellationToken cancellation, IReadOnlyCollection<string>? kinds = null) => local.Follow(cancellation, kinds);

    public async Task Announce(StreamId stream, long version)
    {
        try
        {
            await using var connection = await database.Open();
            await using var command = connection.CreateCommand(PostgresSignals.Of(stream, version));
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            logger.LogWarning("An announcement was lost: {Reason}", failure.GetType().Name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await loop;
        stopping.Dispose();
    }

    private async Task Listen()
    {
        var hasHeard = true;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // At once after a connection that worked; where none can be had, not in a hurry.
                await Task.Delay(hasHeard ? TimeSpan.Zero : Pause, clock, stopping.Token);
                hasHeard = false;
                await using var connection = await database.Source.OpenConnectionAsync(stopping.Token);
                await Begin(connection);
                hasHeard = true;
                await Hear(connection);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A feed has to outlive whatever happens to its connection.
                logger.LogWarning("The feed's connection was lost: {Reason}", failure.GetType().Name);
            }
        }
    }

    private async Task Begin(NpgsqlConnection connection)
    {
        connection.Notification += (_, heard) =>
        {
            foreach (var item in PostgresSignals.Read(heard.Payload))
            {
                local.Publish(item);
            }
        };
        await connection.Run(null, $"LISTEN {PostgresSignals.Channel}");

        // Also after the first time: a follower may have begun before anybody listened.
        local.Publish(default);
        listening.TrySetResult();
    }

    private async Task Hear(NpgsqlConnection connection)
    {
        while (true)
        {
            // A dead line is found by asking; nothing else travels on this connection.
            var heard = await connection.WaitAsync(TimeSpan.FromSeconds(30), stopping.Token);
            if (!heard)
            {
                await connection.Run(null, "SELECT 1");
            }
        }
    }
}
