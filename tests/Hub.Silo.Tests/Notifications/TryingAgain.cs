using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class TryingAgainOnSqlite() : TryingAgain(Dialect.Sqlite);

public sealed class TryingAgainOnPostgres() : TryingAgain(Dialect.PostgreSql);

public abstract class TryingAgain : ReachSpec
{
    private protected TryingAgain(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task What_does_not_get_through_is_tried_with_longer_waits_while_it_lives()
    {
        await Listed(Some.Primary);
        Mail.Answer = (_, _) => Task.FromResult(Sending.Later("smtp-450"));
        await Ask(Some.Primary);
        var tried = new List<int>();
        for (var second = 0; second <= 450; second++)
        {
            await Round();
            tried.AddRange(Mail.Taken().Select(_ => second));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0, 5, 20, 80, 200, 320, 440], tried);
        var seen = Assert.Single(
            await Deliveries.Of(Stream.Kind, Stream.Key), one => one.Channel is ReachChannel.Email);
        Assert.Equal(("smtp-450", 7, DeliveryState.Pending), (seen.Result, seen.Attempts, seen.State));

        await After(12 * 3600);
        Mail.Taken();
        await After(3600);
        Assert.Empty(Mail.Taken());
        Assert.Equal(["GivenUp"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_call_is_tried_again_once_a_minute_and_not_more_often()
    {
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Voice, 0, "+81312345678")], null));
        Gateway.Answer = (_, _) => Task.FromResult(Sending.Later("gateway-503"));
        await Ask(Some.Primary);
        var tried = new List<int>();
        for (var second = 0; second <= 200; second += 5)
        {
            await Round();
            tried.AddRange(Gateway.Taken().Select(_ => second));
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal([0, 60, 120, 180], tried);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_tried_again()
    {
        await Listed(Some.Primary);
        Mail.Answer = (_, _) => Task.FromResult(Sending.Never("smtp-550"));
        await Ask(Some.Primary);
        await Round();
        await After(600);
        Assert.Single(Mail.Taken());
        Assert.Equal(["Failed"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_channel_that_breaks_is_tried_again_and_stops_no_other()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        Push.Answer = (_, _) => throw new InvalidOperationException("a defect");
        Mail.Answer = (_, _) => throw new HttpRequestException("gone");
        await Ask(Some.Primary);
        await Round();
        var seen = await Deliveries.Of(Stream.Kind, Stream.Key);
        Assert.Equal(["fault", "unreachable"], seen.Select(one => one.Result).Order(StringComparer.Ordinal));
        Assert.All(seen, one => Assert.Equal(DeliveryState.Pending, one.State));
    }

    [Fact]
    public async Task A_gateway_that_hangs_holds_up_nothing_but_itself()
    {
        Gateway = new(ReachChannel.Sms, ReachChannel.Voice) { Width = 2, Answer = Hang };
        var people = new[] { Some.Primary, Some.SubPrimary, Some.Nurse, Some.Stranger };
        foreach (var (place, person) in people.Index())
        {
            await Listed(person, new ReachPlan(
                [new(ReachChannel.Voice, 0, $"+8131234567{place}"), new(ReachChannel.Email, 0)], null));
            await Ask(person);
        }

        var sender = NewSender();
        var begun = await sender.Round(TestContext.Current.CancellationToken);
        await Until(() => Mail.Sent.Count == 4 && Gateway.Sent.Count == 2);
        Assert.Empty(await sender.Round(TestContext.Current.CancellationToken));
        Assert.Equal(2, Gateway.Taken().Count);

        // It has ten seconds; then it is the turn of the next two.
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(begun);
        await sender.Round(TestContext.Current.CancellationToken);
        await Until(() => Gateway.Sent.Count == 2);
        var seen = (await Deliveries.Of(Stream.Kind, Stream.Key)).Where(one => one.Channel is ReachChannel.Voice);
        Assert.Equal(["timeout", "timeout"], seen.Select(one => one.Result).Where(code => code is not null));
    }

    private static async Task<Sending> Hang(Errand errand, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return Sending.Sent;
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
