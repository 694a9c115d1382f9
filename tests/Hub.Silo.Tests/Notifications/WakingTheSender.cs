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
