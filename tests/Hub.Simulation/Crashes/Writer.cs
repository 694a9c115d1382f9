using Hub.Contracts;
using Hub.Contracts.Timelines;

namespace Hub.Simulation.Crashes;

/// <summary>
/// A nurse or doctor who writes one post after the other, and sends a post again, with the same command id, for as
/// long as nobody answered. Like the outbox of a browser it never overtakes itself.
/// </summary>
/// <remarks>What it writes begins with <see cref="Words"/>, which belong in no log.</remarks>
internal sealed class Writer(
    string name, TimelineId timeline, ServerProcess server, Visitor visitor, Action acknowledged) : IAsyncDisposable
{
    public const string Words = "血圧が下がりました";

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly List<EntryId> posts = [];
    private SignalRClient? connection;

    /// <summary>Between an answer and the next post.</summary>
    public TimeSpan Pause { get; init; }

    public TimelineId Timeline => timeline;

    /// <summary>What the hub said is durable, in the order in which it was written.</summary>
    public IReadOnlyList<EntryId> Acknowledged => posts;

    /// <summary>How often a post was sent, first or again.</summary>
    public int Sent { get; private set; }

    public async Task WriteUntil(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var post = new TimelineCommand.PostMessage(
                CommandId.New(), TimeProvider.System.GetUtcNow(), $"{Words}。{name} の {posts.Count + 1} 件目");
            var outcome = await Deliver(post);
            Assert.True(outcome.IsAccepted, outcome.Refusal?.Code);
            posts.Add(EntryId.For(post.Id));
            acknowledged();
            if (Pause > TimeSpan.Zero)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync() => await HangUp();

    // The test's own time limit ends this if the hub never comes back.
    private async Task<Outcome> Deliver(TimelineCommand command)
    {
        while (true)
        {
            try
            {
                connection ??= await SignalRClient.Connect(server.Address, "/live", visitor.Cookies);
                Sent++;
                var outcome = await connection.Invoke<Outcome>(
                    "Execute", SignalRClient.As(timeline), SignalRClient.As(command));
                if (outcome.Refusal?.Kind is not RefusalKind.Unavailable)
                {
                    return outcome;
                }
            }
            catch (IOException)
            {
                await HangUp();
            }

            await Task.Delay(Breath, TestContext.Current.CancellationToken);
        }
    }

    private async Task HangUp()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
