using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class FollowingTheFeed
{
    private readonly Feed feed = new();
    private readonly CancellationTokenSource stop = new();

    [Fact]
    public async Task Items_come_in_the_order_of_the_commits()
    {
        await using var items = feed.Follow(stop.Token).GetAsyncEnumerator();
        var published = Enumerable.Range(1, 100).Select(i => new Committed(Notes.NewStream(), i)).ToList();
        published.ForEach(feed.Publish);

        Assert.Equal(published, await Take(items, 100));
    }

    [Fact]
    public async Task Following_begins_when_it_is_asked_for_not_with_the_first_item_taken()
    {
        var following = feed.Follow(stop.Token);
        var item = new Committed(Notes.NewStream(), 1);
        feed.Publish(item);

        await using var items = following.GetAsyncEnumerator();
        Assert.Equal([item], await Take(items, 1));
    }

    [Fact]
    public async Task A_slow_follower_gets_the_highest_version_of_each_stream()
    {
        await using var items = feed.Follow(stop.Token).GetAsyncEnumerator();
        var streams = Enumerable.Range(0, 3).Select(_ => Notes.NewStream()).ToList();
        for (var version = 1; version <= 1000; version++)
        {
            streams.ForEach(stream => feed.Publish(new Committed(stream, version)));
        }

        feed.Publish(new Committed(streams[1], 5));
        feed.Publish(new Committed(Notes.NewStream(), 1));

        var taken = await Take(items, 4);
        Assert.Equal(streams.Select(stream => new Committed(stream, 1000)), taken.Take(3));
    }

    [Fact]
    public async Task A_slow_follower_hears_of_a_removal_before_a_post_that_came_after_it()
    {
        await using var items = feed.Follow(stop.Token).GetAsyncEnumerator();
        var (timeline, patient) = (Notes.NewStream(), Notes.NewStream());
        feed.Publish(new Committed(timeline, 5));
        feed.Publish(new Committed(patient, 9));
        feed.Publish(new Committed(timeline, 6));

        Assert.Equal([new Committed(patient, 9), new Committed(timeline, 6)], await Take(items, 2));
    }

    [Fact]
    public async Task A_follower_of_some_kinds_hears_of_them_and_of_everything_missed()
    {
        await using var items = feed.Follow(stop.Token, ["patient"]).GetAsyncEnumerator();
        var patient = new Committed(new StreamId("patient", Guid.NewGuid()), 2);
        feed.Publish(new Committed(new StreamId("timeline", Guid.NewGuid()), 1));
        feed.Publish(patient);

        Assert.Equal([patient], await Take(items, 1));
        feed.Publish(default);
        Assert.Equal([default], await Take(items, 1));
    }

    [Fact]
    public async Task A_follower_with_too_much_before_it_is_told_to_look_at_everything()
    {
        await using var items = feed.Follow(stop.Token).GetAsyncEnumerator();
        for (var i = 0; i < Follower.MostStreams; i++)
        {
            feed.Publish(new Committed(Notes.NewStream(), 1));
        }

        var last = new Committed(Notes.NewStream(), 3);
        feed.Publish(last);
        feed.Publish(last);

        Assert.Equal([default, last], await Take(items, 2));
    }

    [Fact]
    public async Task A_follower_that_stops_ends_quietly_and_others_go_on()
    {
        using var other = new CancellationTokenSource();
        var stopped = feed.Follow(other.Token);
        await using var items = feed.Follow(stop.Token).GetAsyncEnumerator();
        await other.CancelAsync();
        await feed.Announce(Notes.NewStream(), 2);

        await foreach (var item in stopped)
        {
            Assert.Fail($"Nothing is told after the end: {item.Version}");
        }

        Assert.Single(await Take(items, 1));
    }

    [Fact]
    public async Task On_sqlite_an_append_is_told_before_it_is_answered()
    {
        await using var storage = Notes.OnSqlite();
        var open = await storage.Open();
        await using var items = open.Feed.Follow(stop.Token).GetAsyncEnumerator();
        var stream = Notes.NewStream();

        await open.Store.Add(stream, StreamHead.Empty, Notes.Written(), Notes.Written());

        var next = items.MoveNextAsync();
        Assert.True(next.IsCompleted);
        Assert.True(await next);
        Assert.Equal(new Committed(stream, 2), items.Current);
    }

    internal static async Task<List<Committed>> Take(IAsyncEnumerator<Committed> items, int count)
    {
        var taken = new List<Committed>();
        while (taken.Count < count && await items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)))
        {
            taken.Add(items.Current);
        }

        return taken;
    }
}
