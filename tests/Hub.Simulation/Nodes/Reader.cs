using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Timelines;

namespace Hub.Simulation.Nodes;

/// <summary>
/// A browser that watches a timeline: it takes what continues what it has, passes over what it has, and a stretch that
/// leaves something out fails the test.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly TimelineId timeline;
    private readonly SignalRClient connection;
    private readonly CancellationTokenSource enough = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<EntryId> entries = [];
    private Task reading = Task.CompletedTask;
    private TaskCompletionSource progress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long seen;

    private Reader(TimelineId timeline, SignalRClient connection)
    {
        this.timeline = timeline;
        this.connection = connection;
    }

    public TimelineId Timeline => timeline;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<EntryId> Entries
    {
        get
        {
            lock (entries)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>Ends when the hub says that there is nothing more to see here.</summary>
    public Task Ended => ended.Task;

    public static async Task<Reader> Watch(ServerProcess web, Visitor visitor, TimelineId timeline)
    {
        var reader = new Reader(
            timeline, await SignalRClient.Connect(web.Address, "/live", visitor.Cookies));
        var answer = await reader.Ask();
        Assert.True(answer.GetProperty("granted").GetBoolean());
        reader.Take(answer.GetProperty("changes"));
        reader.reading = reader.Read();
        return reader;
    }

    /// <summary>Whether this person may watch, asked afresh.</summary>
    public async Task<bool> MayWatch() => (await Ask()).GetProperty("granted").GetBoolean();

    /// <summary>Waits until so many entries have come.</summary>
    public async Task Have(int count, CancellationToken limit)
    {
        while (true)
        {
            Task next;
            lock (entries)
            {
                if (entries.Count >= count)
                {
                    return;
                }

                next = progress.Task;
            }

            await next.WaitAsync(limit);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await reading;
        await connection.DisposeAsync();
        enough.Dispose();
    }

    private async Task<JsonElement> Ask() =>
        (await connection.Invoke<JsonElement>(
            "Watch", SignalRClient.As(new[] { new { timeline, after = 0, language = "ja" } })))[0];

    private async Task Read()
    {
        try
        {
            await foreach (var call in connection.Calls.ReadAllAsync(enough.Token))
            {
                if (call.Target is "Changed")
                {
                    Take(call.Arguments[0]);
                }
                else if (call.Target is "Ended")
                {
                    ended.TrySetResult();
                }
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The test has seen enough.
        }
    }

    private void Take(JsonElement push)
    {
        lock (entries)
        {
            var after = push.GetProperty("after").GetInt64();
            if (after > seen)
            {
                progress.TrySetException(new InvalidOperationException($"Nothing came from {seen} to {after}."));
                return;
            }

            entries.AddRange(push.GetProperty("entries").EnumerateArray()
                .Where(entry => entry.GetProperty("changed").GetInt64() > seen)
                .OrderBy(entry => entry.GetProperty("ordinal").GetInt64())
                .Select(entry => entry.GetProperty("id").Deserialize<EntryId>(SignalRClient.Json)));
            seen = Math.Max(seen, push.GetProperty("upTo").GetInt64());
            var reached = progress;
            progress = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            reached.TrySetResult();
        }
    }
}
