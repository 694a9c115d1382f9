using System.Globalization;
using Hub.Contracts.Notifications;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class SharingTheWorkOnSqlite() : SharingTheWork(Dialect.Sqlite);

public sealed class SharingTheWorkOnPostgres() : SharingTheWork(Dialect.PostgreSql);

/// <summary>Several nodes send, and some of them die.</summary>
public abstract class SharingTheWork : ReachSpec
{
    private protected SharingTheWork(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task However_many_nodes_send_each_address_is_sent_to_once()
    {
        foreach (var person in Some.Practitioners)
        {
            await Listed(person, new ReachPlan(
                [.. Enumerable.Range(0, 8).Select(place => new ReachWay(
                    ReachChannel.Email, 0, string.Create(CultureInfo.InvariantCulture, $"a{place}@example.jp")))],
                null));
            await Ask(person);
        }

        var nodes = Enumerable.Range(0, 6).Select(_ => NewSender()).ToList();
        for (var round = 0; round < 3; round++)
        {
            var begun = await Task.WhenAll(
                nodes.Select(node => Task.Run(() => node.Round(TestContext.Current.CancellationToken))));
            await Task.WhenAll(begun.SelectMany(each => each));
        }

        var sent = Mail.Taken();
        Assert.Equal(8 * Some.Practitioners.Count, sent.Count);
        Assert.Equal(sent.Count, sent.Select(errand => errand.Id).Distinct().Count());
    }

    [Fact]
    public async Task Several_nodes_together_do_not_call_one_number_twice_in_a_minute()
    {
        foreach (var person in Some.Practitioners)
        {
            await Listed(person, new ReachPlan([new(ReachChannel.Voice, 0, "+81312345678")], null));
            await Ask(person);
        }

        var nodes = Enumerable.Range(0, 6).Select(_ => NewSender()).ToList();
        var begun = await Task.WhenAll(
            nodes.Select(node => Task.Run(() => node.Round(TestContext.Current.CancellationToken))));
        await Task.WhenAll(begun.SelectMany(each => each));
        Assert.Single(Gateway.Taken());
    }

    [Fact]
    public async Task What_a_sender_took_and_died_with_is_sent_once_more_when_its_lease_is_over()
    {
        await Listed(Some.Primary);
        await Ask(Some.Primary);
        var now = Clock.GetUtcNow();
        await new Expansion(Database, new Reachables(Database), new Utc(), Settings, new Recess())
            .Run(now, TestContext.Current.CancellationToken);
        var claims = new Claims(Database);
        var lost = Assert.Single(await claims.Take(
            [ReachChannel.Email], 10, now, TestContext.Current.CancellationToken));
        Assert.Equal(["Sending"], await States(ReachChannel.Email));

        await After(29);
        Assert.Empty(Mail.Taken());
        await After(1);
        Assert.Equal([lost.Id], Mail.Taken().Select(errand => errand.Id));
        await After(600);
        Assert.Empty(Mail.Taken());

        // The dead one comes back and has nothing to say any more.
        Assert.False(await claims.Record(lost, Sending.Never("smtp-550"), Clock.GetUtcNow()));
        Assert.Equal(["Sent"], await States(ReachChannel.Email));
    }

    [Fact]
    public async Task A_ringing_that_a_sender_died_with_is_ended_where_it_may_have_got_through()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        await Ask(Some.Primary);
        var now = Clock.GetUtcNow();
        await new Expansion(Database, new Reachables(Database), new Utc(), Settings, new Recess())
            .Run(now, TestContext.Current.CancellationToken);
        await new Claims(Database).Take([ReachChannel.Push], 10, now, TestContext.Current.CancellationToken);
        await End();
        await After(29);
        Assert.Empty(Push.Taken());
        await After(1);
        Assert.Equal([NoticeKinds.Over], Push.Taken().Select(errand => errand.Kind));
        Assert.Equal(["GivenUp"], await States(ReachChannel.Push));
    }

    private sealed class Utc : Contracts.Districts.IDistrictZone
    {
        public TimeZoneInfo Zone => TimeZoneInfo.Utc;
    }
}
