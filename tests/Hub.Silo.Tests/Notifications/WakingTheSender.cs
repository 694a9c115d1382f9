using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class WakingTheSenderOnSqlite() : WakingTheSender(Dialect.Sqlite);

public sealed class WakingTheSenderOnPostgres() : WakingTheSender(Dialect.PostgreSql);

/// <summary>The sender as a node runs it, by itself.</summary>
public abstract class WakingTheSender : ReachSpec
{
    private protected WakingTheSender(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task It_sends_when_somebody_is_asked_without_waiting_for_any_beat()
    {
        await Listed(Some.Primary);
        using var sender = NewSender();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await Ask(Some.Primary);
        await Until(() => Mail.Sent.Count == 1, TimeSpan.Zero);

        // From then on it beats: a call is made at its time, and what is over is over.
        await Until(() => Gateway.Sent.Count == 2, TimeSpan.FromSeconds(1));
        await sender.StopAsync(TestContext.Current.CancellationToken);
        Assert.Single(Mail.Sent);
    }

    [Fact]
    public async Task It_looks_every_second_while_somebody_is_asked_and_not_at_all_while_nobody_is()
    {
        var tempo = new Tempo(Database);
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Email, 0)], null));
        Assert.Null(await Pause());
        await Ask(Some.Primary);
        Assert.Equal(TimeSpan.FromSeconds(1), await Pause());
        await Round();
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromSeconds(30), await Pause());
        Clock.Advance(TimeSpan.FromHours(36));
        Assert.Null(await Pause());

        await Ask(Some.Primary);
        Mail.Answer = (_, _) => Task.FromResult(Sending.Later("smtp-450"));
        await Round();
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromSeconds(1), await Pause());
        await End();
        await Round();
        Assert.Null(await Pause());

        Task<TimeSpan?> Pause() => tempo.Pause(Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Beats_at_which_no_way_begins_do_not_read_who_is_told()
    {
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Email, 0), new(ReachChannel.Voice, 25)], null));
        using var sender = NewSender();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await Ask(Some.Primary);
        await Until(() => Mail.Sent.Count == 1, TimeSpan.Zero);
        await Until(() => Beats.Asked > 5, TimeSpan.FromSeconds(1));
        var (read, asked, began) = (District.Asked, Beats.Asked, Clock.GetUtcNow());
        await Until(() => Beats.Asked > asked + 16, TimeSpan.FromMilliseconds(250));

        // Everything is read when a way begins and every half minute; each time asks twice for the one who is told.
        var looks = ((Clock.GetUtcNow() - began) / Tempo.Slow) + 3;
        Assert.InRange(District.Asked - read, 0, (int)(2 * looks));
        await Until(() => Gateway.Sent.Count == 1, TimeSpan.FromMilliseconds(250));
        await sender.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task News_that_comes_while_the_time_cannot_be_read_is_not_forgotten()
    {
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Email, 0)], null));
        await Listed(Some.SubPrimary, new ReachPlan([new(ReachChannel.Email, 0)], null));
        using var sender = NewSender();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await Ask(Some.Primary);
        await Until(() => Mail.Sent.Count == 1, TimeSpan.Zero);
        await Until(() => Beats.Asked > 5, TimeSpan.FromSeconds(1));

        Beats.FailsNext = true;
        await Ask(Some.SubPrimary);
        await Until(() => !Beats.FailsNext, TimeSpan.Zero);
        var failed = Clock.GetUtcNow();
        await Until(() => Mail.Sent.Count == 2, TimeSpan.FromMilliseconds(20));
        Assert.InRange(Clock.GetUtcNow() - failed, TimeSpan.Zero, Tempo.Slow / 2);
        await sender.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_device_that_is_added_while_its_owner_is_asked_rings_at_once()
    {
        await Listed(Some.Primary);
        using var sender = NewSender();
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await Ask(Some.Primary);
        await Until(() => Mail.Sent.Count == 1, TimeSpan.Zero);
        await Device(Some.Primary);
        await Until(() => Push.Sent.Count == 1, TimeSpan.Zero);
        await sender.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task Until(Func<bool> isSo, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            Clock.Advance(step);
            await Task.Delay(5, patience.Token);
        }
    }
}
