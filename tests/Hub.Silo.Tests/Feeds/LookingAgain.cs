using System.Threading.Channels;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Feeds;

/// <summary>What acts on changes misses none, whatever fails meanwhile.</summary>
public sealed class LookingAgain
{
    private readonly CountedFeed feed = new();
    private readonly FakeClock clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_looks_at_everything_when_it_starts_and_then_at_each_change()
    {
        using var lookout = new Watch(feed, clock);
        await lookout.StartAsync(Cancellation);
        Assert.Equal(default, await lookout.Looked());
        var change = new Committed(Notes.NewStream(), 1);
        feed.Inner.Publish(change);
        Assert.Equal(change, await lookout.Looked());
        await lookout.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_comes_during_the_first_look_is_looked_at_after_it()
    {
        using var lookout = new Watch(feed, clock);
        var change = new Committed(Notes.NewStream(), 1);
        lookout.OnLook = _ => feed.Inner.Publish(change);
        await lookout.StartAsync(Cancellation);
        Assert.Equal(default, await lookout.Looked());
        Assert.Equal(change, await lookout.Looked());
        await lookout.StopAsync(Cancellation);
    }

    [Fact]
    public async Task After_a_look_that_failed_everything_is_looked_at_until_it_succeeds_by_the_same_follower()
    {
        using var lookout = new Watch(feed, clock);
        await lookout.StartAsync(Cancellation);
        await lookout.Looked();
        lookout.OnLook = _ => throw new TimeoutException();
        feed.Inner.Publish(new Committed(Notes.NewStream(), 1));
        await lookout.Looked();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(default, await AfterThePause(lookout));
        }

        lookout.OnLook = null;
        Assert.Equal(default, await AfterThePause(lookout));
        var later = new Committed(Notes.NewStream(), 2);
        feed.Inner.Publish(later);
        Assert.Equal(later, await lookout.Looked());
        Assert.Equal(1, feed.Followers);
        await lookout.StopAsync(Cancellation);
    }

    [Fact]
    public async Task It_ends_quietly_when_the_hub_stops_also_while_a_look_is_owed()
    {
        using var lookout = new Watch(feed, clock) { OnLook = _ => throw new TimeoutException() };
        await lookout.StartAsync(Cancellation);
        await lookout.Looked();
        await lookout.StopAsync(Cancellation);
        Assert.False(lookout.ExecuteTask!.IsFaulted);
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_is_told_of_at_the_end()
    {
        var looked = new List<int>();
        var failed = await Assert.ThrowsAsync<AggregateException>(() => Watch.Each([1, 2, 3], each =>
        {
            looked.Add(each);
            return each == 2 ? throw new InvalidOperationException() : Task.CompletedTask;
        }));
        Assert.Equal([1, 2, 3], looked);
        Assert.Single(failed.InnerExceptions);
    }

    private async Task<Committed> AfterThePause(Watch lookout)
    {
        var next = lookout.Looked();
        while (!next.IsCompleted)
        {
            clock.Advance(Lookout.Pause);
            await Task.Yield();
        }

        return await next;
    }

    private sealed class CountedFeed : IFeed
    {
        public Feed Inner { get; } = new();

        public int Followers { get; private set; }

        public IAsyncEnumerable<Committed> Follow(
            CancellationToken cancellation, IReadOnlyCollection<string>? kinds = null)
        {
            Followers++;
            return Inner.Follow(cancellation, kinds);
        }

        public Task Announce(StreamId stream, long version) => Inner.Announce(stream, version);
    }

    private sealed class Watch(IFeed feed, TimeProvider clock)
        : Lookout(feed, clock, NullLogger.Instance, Notes.NewStream().Kind)
    {
        private readonly Channel<Committed> looked = Channel.CreateUnbounded<Committed>();

        public Action<Committed>? OnLook { get; set; }

        public Task<Committed> Looked() =>
            looked.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        public static new Task Each<T>(IEnumerable<T> all, Func<T, Task> look) => Lookout.Each(all, look);

        protected override Task Look(Committed committed, CancellationToken cancellation)
        {
            looked.Writer.TryWrite(committed);
            OnLook?.Invoke(committed);
            return Task.CompletedTask;
        }
    }
}
