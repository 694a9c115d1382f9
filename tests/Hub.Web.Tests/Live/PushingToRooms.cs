using Hub.Contracts;
using Hub.Contracts.Live;
using Hub.Testing;
using Hub.Web.Live;
using Xunit;

namespace Hub.Web.Tests.Live;

public sealed class PushingToRooms : IAsyncLifetime
{
    private readonly LiveScene scene = new();

    public async ValueTask InitializeAsync() => await scene.Start();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Every_watcher_hears_what_is_committed_drawn_in_their_language()
    {
        var (ja, en) = (scene.Member(Some.Primary.Id), scene.Member(Some.Nurse.Id));
        await scene.Watch(ja);
        await scene.Watch(en, language: "en");
        scene.Tell(scene.Commit("血圧が下がりました"));
        await scene.Settle();
        Assert.Contains("血圧が下がりました", scene.Wire.Words(ja), StringComparison.Ordinal);
        Assert.Contains("医師", scene.Wire.Words(ja), StringComparison.Ordinal);
        Assert.Contains("Dr", scene.Wire.Words(en), StringComparison.Ordinal);
        Assert.DoesNotContain("医師", scene.Wire.Words(en), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pushes_follow_one_another_without_a_gap()
    {
        var reader = scene.Member(Some.Primary.Id);
        var from = (await scene.Watch(reader)).Changes!.UpTo;
        for (var i = 0; i < 60; i++)
        {
            scene.Tell(scene.Commit($"post {i}"));
            await Task.Yield();
        }

        await scene.Settle();
        foreach (var push in scene.Wire.To(reader).Select(message => message.Body).OfType<TimelinePush>())
        {
            Assert.Equal(from, push.After);
            from = push.UpTo;
        }

        Assert.Equal(60, from);
    }

    [Fact]
    public async Task Changes_that_come_while_a_room_is_busy_wait_together()
    {
        var reader = scene.Member(Some.Primary.Id);
        await scene.Watch(reader);
        scene.Wire.Deaf = reader.Id;
        for (var i = 0; i < 50; i++)
        {
            scene.Tell(scene.Commit($"post {i}"));
        }

        await scene.Settle();
        await scene.Settle();
        Assert.InRange(scene.Wire.To(reader).Count, 1, 5);
        Assert.Contains("post 49", scene.Wire.Words(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_fits_in_one_read_comes_in_several_pushes()
    {
        scene.Reads.MostAtOnce = 3;
        var reader = scene.Member(Some.Primary.Id);
        await scene.Watch(reader);
        var last = Enumerable.Range(0, 10).Select(i => scene.Commit($"post {i}")).ToArray()[^1];
        scene.Tell(last);
        await scene.Settle();
        Assert.Equal(4, scene.Wire.To(reader).Count);
        Assert.Contains("post 9", scene.Wire.Words(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_that_nobody_watches_is_not_read()
    {
        scene.Tell(scene.Commit("unseen"));
        await scene.Settle();
        Assert.Equal(0, scene.Reads.Reads);
    }

    [Fact]
    public async Task A_feed_that_may_have_lost_something_shows_it_all_the_same()
    {
        var reader = scene.Member(Some.Primary.Id);
        await scene.Watch(reader);
        scene.Commit("nobody told");
        scene.Tell(new Change.Unknown());
        await scene.Settle();
        Assert.Contains("nobody told", scene.Wire.Words(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_marks_are_told_to_the_room()
    {
        var reader = scene.Member(Some.Primary.Id);
        await scene.Watch(reader);
        await scene.Reads.MarkRead(LiveScene.Timeline, Some.Nurse.Id, 3);
        scene.Tell(new Change.ReadMarks(LiveScene.Timeline));
        await scene.Settle();
        var marks = Assert.IsType<MarksPush>(Assert.Single(scene.Wire.To(reader)).Body).Marks;
        Assert.Equal(3, Assert.Single(marks).Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_of_connections_and_rooms_that_have_gone()
    {
        var connections = Enumerable.Range(1, 50)
            .Select(i => scene.Member(new PractitionerId(Some.Id(500 + i)))).ToArray();
        foreach (var connection in connections)
        {
            await scene.Watch(connection);
            scene.Rooms.WatchHome(connection);
        }

        Assert.Equal((50, 1, true), (scene.Rooms.ConnectionCount, scene.Rooms.RoomCount, scene.Rooms.AnyHome));
        foreach (var connection in connections)
        {
            scene.Rooms.Close(connection);
        }

        Assert.Equal((0, 0, false), (scene.Rooms.ConnectionCount, scene.Rooms.RoomCount, scene.Rooms.AnyHome));
    }

    [Fact]
    public async Task A_connection_watches_a_bounded_number_of_timelines()
    {
        var connection = scene.Member(Some.Primary.Id);
        for (var i = 0; i < LiveRooms.MostTimelines; i++)
        {
            Assert.True((await scene.Watching.Watch(connection, new(new(Some.Id(700 + i)), 0, "ja"))).Granted);
        }

        Assert.False((await scene.Watching.Watch(connection, new(new(Some.Id(799)), 0, "ja"))).Granted);
    }
}
