using System.Buffers.Text;
using System.Diagnostics;

namespace Hub.Bench.Live;

/// <summary>What one server can do, whichever it is.</summary>
internal interface IDriver
{
    string Name { get; }

    /// <summary>A connection that watches this room (a number from 0).</summary>
    Task<LiveSocket> Join(int room, int member);

    /// <summary>Posts and answers when it is acknowledged.</summary>
    Task Post(LiveSocket socket, int room, string text);
}

/// <summary>Connections in rooms, and what arrives at them. Posts carry their number as <c>@@number@@</c>.</summary>
internal sealed class Rooms(IDriver driver, int rooms, int members) : IAsyncDisposable
{
    /// <summary>The text of a post: about a kilobyte, as a long report from a visit is.</summary>
    private static readonly string Filler = string.Concat(Enumerable.Repeat("訪問時の状態は安定していました。", 22));

    private readonly LiveSocket[] sockets = new LiveSocket[rooms * members];
    private readonly long[] sentAt = new long[1_000_000];
    private readonly List<double> latencies = [];
    private readonly Lock gate = new();
    private int posted;
    private long received;

    /// <summary>What the post of this number says.</summary>
    public static string Text(int number) => $"@@{number}@@{Filler}";

    public long Received => Interlocked.Read(ref received);

    public int Posted => posted;

    public async Task Open()
    {
        for (var i = 0; i < sockets.Length; i++)
        {
            sockets[i] = await driver.Join(i % rooms, i / rooms);
            sockets[i].Heard = Hear;
        }
    }

    /// <summary>Keeps so many posts in flight for so long; answers posts a second.</summary>
    public async Task<double> InFlight(int count, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var before = posted;
        await Task.WhenAll(Enumerable.Range(0, count).Select(async writer =>
        {
            for (var i = writer; Stopwatch.GetElapsedTime(start) < duration; i += count)
            {
                await PostFrom(i % sockets.Length);
            }
        }));
        return (posted - before) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Posts at a steady rate; answers the milliseconds from post to receipt, sorted.</summary>
    public async Task<IReadOnlyList<double>> AtRate(int perSecond, TimeSpan duration)
    {
        await Quiet();
        lock (gate)
        {
            latencies.Clear();
        }

        var start = Stopwatch.GetTimestamp();
        var posts = new List<Task>();
        for (var i = 0; i < perSecond * duration.TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            posts.Add(PostFrom(i % sockets.Length));
        }

        await Task.WhenAll(posts);
        await Quiet();
        lock (gate)
        {
            return latencies.Order().ToList();
        }
    }

    /// <summary>Until every post has reached every member of its room.</summary>
    public async Task Quiet()
    {
        while (Received < (long)posted * members)
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in sockets)
        {
            await socket.DisposeAsync();
        }
    }

    private async Task PostFrom(int socket)
    {
        var number = Interlocked.Increment(ref posted);
        sentAt[number] = Stopwatch.GetTimestamp();
        await driver.Post(sockets[socket], socket % rooms, Text(number));
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        var now = Stopwatch.GetTimestamp();
        for (int at; (at = message.IndexOf("@@"u8)) >= 0;)
        {
            message = message[(at + 2)..];
            if (Utf8Parser.TryParse(message, out int number, out var length) && message[length..].StartsWith("@@"u8))
            {
                message = message[(length + 2)..];
                Interlocked.Increment(ref received);
                lock (gate)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(sentAt[number], now).TotalMilliseconds);
                }
            }
        }
    }
}
