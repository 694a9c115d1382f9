using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Deadlines;

public sealed class TellingWhatIsDueOnSqlite() : TellingWhatIsDue(Dialect.Sqlite);

public sealed class TellingWhatIsDueOnPostgres() : TellingWhatIsDue(Dialect.PostgreSql);

public abstract class TellingWhatIsDue : OnBothDatabases
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(2);

    private readonly FakeClock clock = new();
    private readonly FakeDatabaseTime time;

    private protected TellingWhatIsDue(Dialect dialect)
        : base(Kettles.On(dialect)) => time = new FakeDatabaseTime(clock);

    [Fact]
    public async Task It_is_told_at_its_instant_and_not_a_tick_before()
    {
        await using var node = Started();
        var due = clock.GetUtcNow() + Minute;
        var kettle = await Store.PutOn(due);

        clock.Advance(Minute - TimeSpan.FromMilliseconds(40));
        Assert.Equal(TimeSpan.FromMilliseconds(40), (await node.Look()).Milliseconds);
        clock.Advance(TimeSpan.FromMilliseconds(40) - TimeSpan.FromTicks(1));
        await node.Look();
        Assert.Empty(node.Target.Told);

        clock.Advance(TimeSpan.FromTicks(1));
        await node.Look();
        Assert.Equal((kettle, due), Assert.Single(node.Target.Told));
        Assert.Equal([new KettlePutOn(due), new KettleWhistled()], await Store.Past(kettle));
    }

    [Fact]
    public async Task An_instant_finer_than_a_microsecond_is_never_told_early()
    {
        await using var node = Started();
        var due = clock.GetUtcNow() + TimeSpan.FromTicks(13);
        await Store.PutOn(due);

        clock.Advance(TimeSpan.FromTicks(13));
        await node.Look();
        Assert.Empty(node.Target.Told);

        clock.Advance(TimeSpan.FromTicks(7));
        await node.Look();
        Assert.True(Assert.Single(node.Target.Told).Due >= due);
    }

    [Fact]
    public async Task One_that_was_cleared_or_moved_is_not_told_at_its_old_instant()
    {
        await using var node = Started();
        var (off, moved) = (await Store.PutOn(clock.GetUtcNow()), await Store.PutOn(clock.GetUtcNow()));
        await Store.TakeOff(off);
        await Store.PutOn(clock.GetUtcNow() + Minute, moved);

        await node.Look();
        Assert.Empty(node.Target.Told);

        clock.Advance(Minute);
        await node.Look();
        Assert.Equal(moved, Assert.Single(node.Target.Told).Key);
    }

    [Fact]
    public async Task One_that_fails_is_tried_again_after_longer_and_longer_rests_and_holds_up_no_other()
    {
        await using var node = Started();
        var bad = await Store.PutOn(clock.GetUtcNow() - Minute);
        var good = await Store.PutOn(clock.GetUtcNow());
        node.Target.Before = (key, _) => key == bad && node.Target.Times(bad) < 4
            ? throw new InvalidOperationException("田中") : Task.CompletedTask;

        Assert.Equal(TimeSpan.FromMilliseconds(250), (await node.Look()).Milliseconds);
        Assert.Equal(2, (await Store.Past(good)).Count);
        foreach (var rest in (int[])[250, 500, 1000])
        {
            var times = node.Target.Times(bad);
            clock.Advance(TimeSpan.FromMilliseconds(rest - 1));
            await node.Look();
            Assert.Equal(times, node.Target.Times(bad));
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await node.Look();
            Assert.Equal(times + 1, node.Target.Times(bad));
        }

        Assert.IsType<KettleWhistled>((await Store.Past(bad))[^1]);
        Assert.Equal(1, node.Target.Times(good));
    }

    [Fact]
    public async Task However_often_one_has_failed_it_rests_no_longer_than_five_seconds()
    {
        await using var node = Started();
        var bad = await Store.PutOn(clock.GetUtcNow());
        node.Target.Before = (_, _) => throw new InvalidOperationException("");
        for (var tried = 0; tried < 60; tried++)
        {
            await node.Look();
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(60, node.Target.Times(bad));
    }

    [Fact]
    public async Task Those_that_never_answer_are_given_up_and_do_not_take_the_places_of_new_ones()
    {
        await using var node = Started();
        var mute = new TaskCompletionSource();
        node.Target.Before = (_, _) => mute.Task;
        for (var kettle = 0; kettle < Tellings.AtOnce + 2; kettle++)
        {
            await Store.PutOn(clock.GetUtcNow() - Minute);
        }

        Assert.True((await node.Clock.Look(Stop)).IsFull);
        await GiveUp(node, Tellings.AtOnce);

        // The two that had no place have one now, and four of those that failed.
        await node.Clock.Look(Stop);
        await GiveUp(node, Tellings.AtOnce + 2 + Tellings.AgainAtOnce);
        await node.Clock.Look(Stop);
        var last = await Store.PutOn(clock.GetUtcNow());
        node.Target.Before = (key, _) => key == last ? Task.CompletedTask : mute.Task;
        await node.Clock.Look(Stop);
        await Until(async () => (await Store.Past(last)).Count == 2);
        mute.SetResult();
    }

    [Fact]
    public async Task One_that_was_told_and_waits_still_is_told_again_but_not_at_once()
    {
        await using var node = Started();
        var kettle = await Store.PutOn(clock.GetUtcNow() + Minute);
        await Tamper("UPDATE deadline SET due = 0");

        await node.Look();
        await node.Look();
        Assert.Equal(1, node.Target.Times(kettle));
        clock.Advance(TimeSpan.FromMilliseconds(250));
        await node.Look();
        Assert.Equal(2, node.Target.Times(kettle));
    }

    [Fact]
    public async Task What_nobody_here_is_to_be_told_of_is_left_to_other_nodes()
    {
        await using var node = Started();
        var kettle = await Store.PutOn(clock.GetUtcNow());
        await Tamper(
            "INSERT INTO deadline (stream, due) VALUES (@stream, 0)", ("stream", $"unheard-of/{Guid.NewGuid():N}"));

        await node.Look();
        Assert.Equal(kettle, Assert.Single(node.Target.Told).Key);
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM deadline"));
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM deadline_claim WHERE due = 0"));
    }

    [Fact]
    public async Task Rebuilt_from_the_log_the_deadlines_are_those_that_were_live()
    {
        await Store.PutOn(clock.GetUtcNow());
        await Store.TakeOff(await Store.PutOn(clock.GetUtcNow()));
        await Store.PutOn(clock.GetUtcNow() + Minute, await Store.PutOn(clock.GetUtcNow()));
        var rebuild = new ReadModelRebuild(Database, Kettles.Types, [new KettleTable()]);

        Assert.Empty(await rebuild.Compare());
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM deadline"));
        await Tamper("UPDATE deadline SET due = due + 1");
        Assert.NotEmpty(await rebuild.Compare());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets so much time pass, once so many were begun, that all are given up and have rested.</summary>
    private async Task GiveUp(Node node, int begun)
    {
        await Until(() => Task.FromResult(node.Target.Told.Count == begun));
        clock.Advance(Tellings.Longest);
        await node.Ends();
        clock.Advance(TimeSpan.FromMilliseconds(500));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(glance, Stop);
        }
    }

    private Node Started() => new(Open, time, clock);
}
