using System.Threading.Channels;
using Hub.Silo.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Bench.Live;

/// <summary>What the bare hub sends to a room.</summary>
public sealed record BarePost(Guid Id, string Room, string Text, long At);

/// <summary>What a browser hears of the bare hub.</summary>
public interface IBareClient
{
    Task Changed(BarePost post);
}

/// <summary>
/// The floor of the whole way: a SignalR hub that inserts the post by group commit, then sends it to the room, then
/// acknowledges. No accounts, no access, no history, no hash, no rendering.
/// </summary>
public sealed class BareHub(BareStore store) : Hub<IBareClient>
{
    public Task Watch(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room);

    public async Task<long> Execute(string room, Guid id, string text)
    {
        var post = new BarePost(id, room, text, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        await store.Insert(post);
        await Clients.Group(room).Changed(post);
        return post.At;
    }

    /// <summary>Serves until the process is ended; prints its address when it is ready.</summary>
    public static async Task Serve(string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSignalR(options => options.MaximumReceiveMessageSize = 256 * 1024);
        builder.Services.AddSingleton(_ => new BareStore(folder));
        var app = builder.Build();
        app.MapHub<BareHub>("/live");
        app.MapGet("/health/ready", () => "ready");
        await app.RunAsync();
    }
}

/// <summary>One table, one writer, a transaction for whatever has arrived; fsync at every commit.</summary>
public sealed class BareStore
{
    private readonly Channel<(BarePost Post, TaskCompletionSource Done)> arrived =
        Channel.CreateUnbounded<(BarePost, TaskCompletionSource)>();

    private readonly SqliteConnection connection;

    public BareStore(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE post (id text PRIMARY KEY, room text, body text, at bigint) WITHOUT ROWID");
        _ = Task.Run(Write);
    }

    public Task Insert(BarePost post)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        arrived.Writer.TryWrite((post, done));
        return done.Task;
    }

    private async Task Write()
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO post (id, room, body, at) VALUES (@id, @room, @body, @at)";
        var id = insert.Parameters.Add("@id", SqliteType.Text);
        var room = insert.Parameters.Add("@room", SqliteType.Text);
        var body = insert.Parameters.Add("@body", SqliteType.Text);
        var at = insert.Parameters.Add("@at", SqliteType.Integer);
        var batch = new List<TaskCompletionSource>();
        while (await arrived.Reader.WaitToReadAsync())
        {
            using (var transaction = connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                while (batch.Count < 256 && arrived.Reader.TryRead(out var next))
                {
                    (id.Value, room.Value, body.Value, at.Value) =
                        (next.Post.Id.ToString("N"), next.Post.Room, next.Post.Text, next.Post.At);
                    insert.ExecuteNonQuery();
                    batch.Add(next.Done);
                }

                transaction.Commit();
            }

            batch.ForEach(done => done.SetResult());
            batch.Clear();
        }
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
