using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Deadlines;

/// <summary>Nodes that share one PostgreSQL, and know nothing of each other but its rows.</summary>
public sealed class TellingFromTwoNodes() : OnBothDatabases(Kettles.On(Dialect.PostgreSql))
{
    private readonly FakeClock clock = new();

    [Fact]
    public async Task Every_row_is_told_and_has_its_effect_once()
    {
        var now = await new DatabaseTime(Database, TimeProvider.System).Now(Stop);
        var kettles = await PutOn(300, second => now + TimeSpan.FromMilliseconds(5 * second));
        await using var here = await Another(TimeProvider.System);
        await using var there = await Another(TimeProvider.System);
        await here.Start();
        await there.Start();
        await AllWhistled();

        var told = here.Target.Told.Concat(there.Target.Told).Select(each => each.Key);
        Assert.Equal(kettles.Order(), told.Distinct().Order());
        foreach (var kettle in kettles)
        {
            Assert.Single(await Store.Past(kettle), happened => happened is KettleWhistled);
        }
    }

    [Fact]
    public async Task While_a_claim_lasts_nobody_else_works_on_its_row()
    {
        // The time stands, and with it every claim.
        var kettles = await PutOn(200, _ => clock.GetUtcNow());
        var time = new FakeDatabaseTime(clock);
        await using var here = new Node(Open, time, clock);
        await using var there = new Node(await Storage.Open(), time, clock);
        await here.Start();
        await there.Start();
        await AllWhistled();

        Assert.Equal(kettles.Order(), here.Target.Told.Concat(there.Target.Told).Select(each => each.Key).Order());
    }

    [Fact]
    public async Task What_a_killed_node_had_claimed_another_tells_within_half_a_second()
    {
        var time = new FakeDatabaseTime(clock);
        var due = clock.GetUtcNow();
        var kettle = await Store.PutOn(due);
        await using var node = new Node(await Storage.Open(), time, clock);
        var dead = new DeadlineTable(Database);
        Assert.Single(await dead.Claim([new Deadline(Kettles.Stream(kettle), due)], due, Stop));

        var pause = await node.Look();
        Assert.Empty(node.Target.Told);
        Assert.True(pause.Time + DeadlineClock.Longest <= TimeSpan.FromMilliseconds(500));
        clock.Advance(pause.Milliseconds);
        await node.Look();
        Assert.Equal(kettle, Assert.Single(node.Target.Told).Key);
    }

    [Fact]
    public async Task A_node_whose_own_clock_is_ahead_tells_nothing_early()
    {
        var time = new DatabaseTime(Database, new FakeClock());
        var now = await time.Now(Stop);
        var ahead = new FakeClock(now.AddSeconds(90));
        await using var node = new Node(Open, new DatabaseTime(Database, ahead), ahead);
        var (past, future) = (await Store.PutOn(now), await Store.PutOn(now.AddSeconds(60)));
        await node.Look();

        Assert.Equal((1, 0), (node.Target.Times(past), node.Target.Times(future)));
        Assert.True(await time.Now(Stop) >= now);
    }

    [Fact]
    public async Task A_row_that_is_just_being_written_makes_nobody_wait()
    {
        var time = new FakeDatabaseTime(clock);
        var (busy, free) = (await Store.PutOn(clock.GetUtcNow()), await Store.PutOn(clock.GetUtcNow()));
        await using var node = new Node(await Storage.Open(), time, clock);
        await Database.Write(
            async (connection, transaction) =>
            {
                await connection.Run(
                    transaction,
                    "UPDATE deadline SET due = due + 1 WHERE stream = @stream",
                    ("stream", $"{Kettles.Stream(busy)}"));
                await node.Look();
            },
            Stop);

        Assert.Equal(free, Assert.Single(node.Target.Told).Key);
    }

    [Fact]
    public async Task Claims_that_ended_long_ago_are_forgotten_and_others_kept()
    {
        var (due, table) = (clock.GetUtcNow(), new DeadlineTable(Database));
        var kettles = await PutOn(2, _ => due);
        await table.Claim([new Deadline(Kettles.Stream(kettles[0]), due)], due, Stop);
        await table.Claim([new Deadline(Kettles.Stream(kettles[1]), due)], due.AddSeconds(61), Stop);
        await table.Forget([], due.AddSeconds(61), Stop);

        Assert.Equal(1, await Count("SELECT COUNT(*) FROM deadline_claim"));
        Assert.Empty(await table.Claim([new Deadline(Kettles.Stream(kettles[1]), due)], due.AddSeconds(61), Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Node> Another(TimeProvider own)
    {
        var open = await Storage.Open();
        return new Node(open, new DatabaseTime(open.Database, own), own);
    }

    private async Task<List<Guid>> PutOn(int count, Func<int, DateTimeOffset> until)
    {
        var kettles = new List<Guid>();
        for (var place = 0; place < count; place++)
        {
            kettles.Add(await Store.PutOn(until(place)));
        }

        return kettles;
    }

    private async Task AllWhistled()
    {
        while (await Count("SELECT COUNT(*) FROM deadline") > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), Stop);
        }
    }
}
