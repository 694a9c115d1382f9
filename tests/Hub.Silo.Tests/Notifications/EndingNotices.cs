using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class EndingNoticesOnSqlite() : EndingNotices(Dialect.Sqlite);

public sealed class EndingNoticesOnPostgres() : EndingNotices(Dialect.PostgreSql);

public abstract class EndingNotices : ReachSpec
{
    private protected EndingNotices(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task What_is_over_is_not_sent_any_more_and_each_device_is_told_once()
    {
        await Listed(Some.Primary);
        var phone = await Device(Some.Primary);
        await Device(Some.Primary, "Windows");
        await Ask(Some.Primary);
        await Round();
        var rung = Push.Taken();
        await End();

        await After(1);
        var over = Push.Taken();
        Assert.Equal(2, over.Count);
        Assert.All(over, errand => Assert.Equal(NoticeKinds.Over, errand.Kind));
        Assert.Contains(phone.ToString("N"), over.Select(errand => errand.Address));
        Assert.Equal(rung[0].Notice, Assert.Single(over.Select(errand => errand.Notice).Distinct()));
        await After(600);
        Assert.Empty(Push.Taken().Concat(Gateway.Taken()));
        Assert.DoesNotContain(
            await Deliveries.Of(Stream.Kind, Stream.Key), one => one.Kind is NoticeKinds.Over);
    }

    [Fact]
    public async Task One_who_is_no_longer_asked_falls_silent_and_the_other_goes_on_ringing()
    {
        await Listed(Some.Primary);
        await Listed(Some.SubPrimary);
        await Device(Some.Primary);
        await Device(Some.SubPrimary);
        await Ask(Some.Primary);
        await Ask(Some.SubPrimary);
        await Round();
        Push.Taken();
        await End(Some.Primary);
        await After(120);
        Assert.Equal([Some.Primary.Id], Push.Taken().Select(errand => errand.Person));
        Assert.All(Gateway.Taken(), errand => Assert.Equal(Some.SubPrimary.Id, errand.Person));
    }

    [Fact]
    public async Task A_device_that_refused_the_ringing_is_told_nothing()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        Push.Answer = (_, _) => Task.FromResult(Sending.Never("push-410"));
        await Ask(Some.Primary);
        await Round();
        Push.Taken();
        await End();
        await After(1);
        Assert.Empty(Push.Taken());
    }

    [Fact]
    public async Task What_never_got_through_is_given_up_and_what_was_never_tried_is_cancelled()
    {
        await Listed(Some.Primary, new ReachPlan(
            [new(ReachChannel.Email, 0), new(ReachChannel.Sms, 0, "+819012345678")], null));
        Mail.Answer = (_, _) => Task.FromResult(Sending.Later("smtp-450"));
        await Ask(Some.Primary);
        await Ask(Some.Primary);
        await Round();
        await End();
        await After(3600);
        Assert.Equal(["GivenUp", "GivenUp"], await States(ReachChannel.Email));
        Assert.Equal(["Cancelled", "Sent"], (await States(ReachChannel.Sms)).Order(StringComparer.Ordinal));
        Mail.Taken();
        await After(3600);
        Assert.Empty(Mail.Taken());
    }

    [Fact]
    public async Task A_ringing_that_is_being_sent_when_it_ends_is_followed_by_its_end()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        var gate = new TaskCompletionSource<Sending>(TaskCreationOptions.RunContinuationsAsynchronously);
        Push.Answer = (_, _) => gate.Task;
        await Ask(Some.Primary);
        var begun = await NewSender().Round(TestContext.Current.CancellationToken);
        await End();
        await Round();
        Assert.Equal([NoticeKinds.CallOffered], Push.Taken().Select(errand => errand.Kind));
        gate.SetResult(Sending.Sent);
        await Task.WhenAll(begun);
        await Round();
        Assert.Equal([NoticeKinds.Over], Push.Taken().Select(errand => errand.Kind));
    }

    [Fact]
    public async Task A_device_that_cannot_be_told_of_the_end_is_told_for_ten_minutes()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        await Ask(Some.Primary);
        await Round();
        await End();
        Push.Taken();
        Push.Answer = (_, _) => Task.FromResult(Sending.Later("push-503"));
        for (var second = 0; second < 1200; second += 5)
        {
            await After(5);
        }

        Assert.InRange(Push.Taken().Count, 5, 10);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM delivery WHERE next_at IS NOT NULL"));
    }
}
