using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Notifications;

public sealed class TryingAWayOnSqlite() : TryingAWay(Dialect.Sqlite);

public sealed class TryingAWayOnPostgres() : TryingAWay(Dialect.PostgreSql);

public abstract class TryingAWay : ReachSpec
{
    private protected TryingAWay(Dialect dialect)
        : base(dialect)
    {
    }

    private Trials Trials => new(
        Database,
        new Claims(Database),
        new Dispatch([Push, Mail, Gateway], Clock, NullLogger<Dispatch>.Instance),
        new Reachables(Database),
        Settings,
        new FakeDatabaseTime(Clock));

    [Fact]
    public async Task All_ways_are_really_sent_at_once_and_each_tells_what_came_of_it()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        Mail.Answer = (_, _) => Task.FromResult(Sending.Never("smtp-550"));
        var results = await Try(null);
        Assert.Equal(
            [
                (1, ReachChannel.Push, "iPhone", true, "ok"),
                (2, ReachChannel.Email, "P***@example.jp", false, "smtp-550"),
                (3, ReachChannel.Sms, "***0000", true, "ok"),
                (4, ReachChannel.Voice, "***0000", true, "ok"),
            ],
            results.Select(one => (one.Place, one.Channel, one.Address!, one.IsSent, one.Code)).Order());
        Assert.All(
            Push.Taken().Concat(Mail.Taken()).Concat(Gateway.Taken()),
            errand => Assert.Equal(NoticeKinds.Test, errand.Kind));
        await After(3600);
        Assert.Empty(Push.Taken().Concat(Mail.Taken()).Concat(Gateway.Taken()));
    }

    [Fact]
    public async Task One_way_is_tried_alone_and_one_that_leads_nowhere_says_so()
    {
        Settings = Settings with { Gateway = null };
        await Listed(Some.Primary);
        Assert.Equal(["ok"], (await Try(2)).Select(one => one.Code));
        Assert.Equal(["no-address"], (await Try(1)).Select(one => one.Code));
        Assert.Equal(["not-configured"], (await Try(3)).Select(one => one.Code));
        Assert.Equal(ReachRefusals.PlaceUnknown, (await Refused(5)));
        Assert.Equal(ReachRefusals.PlaceUnknown, (await Refused(-1)));
    }

    [Fact]
    public async Task A_number_is_tried_once_a_minute_also_while_it_rings_in_earnest()
    {
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Voice, 0, "+81312345678")], null));
        await Ask(Some.Primary);
        await Round();
        Assert.Equal(["paced"], (await Try(null)).Select(one => one.Code));
        Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(["ok"], (await Try(null)).Select(one => one.Code));
        Assert.Equal(2, Gateway.Taken().Count);
    }

    [Fact]
    public async Task Whoever_presses_again_and_again_is_asked_to_wait()
    {
        await Listed(Some.Primary);
        for (var times = 0; times < 3; times++)
        {
            await Try(2);
        }

        Assert.Equal(ReachRefusals.TestedJustNow, await Refused(2));
        Assert.Equal(3, Mail.Taken().Count);
        Clock.Advance(TimeSpan.FromSeconds(61));
        await Try(2);
    }

    private async Task<IReadOnlyList<ReachTestResult>> Try(int? place) =>
        (await Trials.Run(Some.Primary.Id, place, TestContext.Current.CancellationToken)).Value!.Results;

    private async Task<Refusal?> Refused(int? place) =>
        (await Trials.Run(Some.Primary.Id, place, TestContext.Current.CancellationToken)).Refusal;
}
