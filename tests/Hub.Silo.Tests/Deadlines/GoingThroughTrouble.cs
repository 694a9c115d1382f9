using Hub.Silo.Journal;
using Hub.Silo.Tests.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Deadlines;

public sealed class GoingThroughTroubleOnSqlite() : GoingThroughTrouble(Dialect.Sqlite);

public sealed class GoingThroughTroubleOnPostgres() : GoingThroughTrouble(Dialect.PostgreSql);

/// <summary>The clock as it runs in a node, while things go wrong around it.</summary>
public abstract class GoingThroughTrouble : OnBothDatabases
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(2);

    private readonly FakeClock clock = new();
    private readonly FakeDatabaseTime time;

    private protected GoingThroughTrouble(Dialect dialect)
        : base(Kettles.On(dialect)) => time = new FakeDatabaseTime(clock);

    [Fact]
    public async Task After_an_outage_of_half_an_hour_each_is_told_once()
    {
        var kettles = new List<Guid>();
        for (var second = 0; second < 200; second++)
        {
            kettles.Add(await Store.PutOn(clock.GetUtcNow() + TimeSpan.FromSeconds(9 * second)));
        }

        clock.Advance(TimeSpan.FromMinutes(30));
        await using var node = new Node(Open, time, clock);
        await node.Start();
        await AllWhistled(advance: false);

        Assert.Equal(kettles.Order(), node.Target.Told.Select(told => told.Key).Order());
    }

    [Fact]
    public async Task The_clock_wakes_when_the_next_falls_due_and_when_a_nearer_one_is_written()
    {
        await using var node = new Node(Open, time, clock);
        await node.Start();
        var early = new List<TimeSpan>();
        node.Target.Before = (key, _) =>
        {
            early.Add(node.Target.Told.Single(told => told.Key == key).Due - clock.GetUtcNow());
            return Task.CompletedTask;
        };
        await Store.PutOn(clock.GetUtcNow() + TimeSpan.FromSeconds(5));
        await Store.PutOn(clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        await AllWhistled(advance: true);

        Assert.Equal(2, early.Count);
        Assert.All(early, ahead => Assert.True(ahead <= TimeSpan.Zero));
    }

    [Fact]
    public async Task When_time_goes_back_nothing_is_told_twice_and_nothing_that_is_due_waits_for_it()
    {
        await using var node = new Node(Open, time, clock);
        var first = await Store.PutOn(clock.GetUtcNow());
        var failing = await Store.PutOn(clock.GetUtcNow() - (2 * Hour));
        var next = await Store.PutOn(clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        node.Target.Before = (key, _) => key == failing && node.Target.Times(key) == 1
            ? throw new InvalidOperationException("") : Task.CompletedTask;
        await node.Look();

        // What rests goes by the time that passes, and a claim of an hour ahead holds nobody off.
        time.Ahead = -Hour;
        clock.Advance(TimeSpan.FromMilliseconds(250));
        await node.Look();
        Assert.Equal((1, 2), (node.Target.Times(first), node.Target.Times(failing)));

        clock.Advance(TimeSpan.FromMinutes(1));
        await node.Look();
        Assert.Equal(0, node.Target.Times(next));
        clock.Advance(Hour);
        await node.Look();
        Assert.Equal(1, node.Target.Times(next));
        Assert.Equal(4, node.Target.Told.Count);
    }

    [Fact]
    public async Task The_clock_outlives_a_database_that_does_not_answer()
    {
        await Store.PutOn(clock.GetUtcNow());
        time.Fault = new StoreUnavailableException("The store cannot be opened.", new IOException());
        await using var node = new Node(Open, time, clock);
        await Assert.ThrowsAsync<StoreUnavailableException>(node.Look);
        await node.Start();
        clock.Advance(Hour);
        Assert.Empty(node.Target.Told);

        time.Fault = null;
        await AllWhistled(advance: true);
        Assert.Single(node.Target.Told);
    }

    private async Task AllWhistled(bool advance)
    {
        while (await Count("SELECT COUNT(*) FROM deadline") > 0)
        {
            // Slower than what is told: it must not seem to take seconds.
            await Task.Delay(glance, TestContext.Current.CancellationToken);
            clock.Advance(advance ? 10 * glance : TimeSpan.Zero);
        }
    }
}
