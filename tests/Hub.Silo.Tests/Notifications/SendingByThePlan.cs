using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Silo.Practitioners;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class SendingByThePlanOnSqlite() : SendingByThePlan(Dialect.Sqlite);

public sealed class SendingByThePlanOnPostgres() : SendingByThePlan(Dialect.PostgreSql);

public abstract class SendingByThePlan : ReachSpec
{
    private protected SendingByThePlan(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Each_way_begins_at_its_time_and_nobody_else_is_told()
    {
        await Listed(Some.Primary);
        await Listed(Some.SubPrimary);
        var phone = await Device(Some.Primary);
        var desk = await Device(Some.Primary, "Windows");
        await Device(Some.SubPrimary);
        await Ask(Some.Primary);

        await Round();
        var pushed = Push.Taken();
        Assert.Equal(
            new[] { phone, desk }.Select(id => id.ToString("N")).Order(StringComparer.Ordinal),
            pushed.Select(errand => errand.Address).Order(StringComparer.Ordinal));
        Assert.All(pushed, errand => Assert.Equal(Some.Primary.Id, errand.Person));
        Assert.Equal(["P001@example.jp"], Mail.Taken().Select(errand => errand.Address));
        Assert.Empty(Gateway.Taken());

        await After(119);
        Assert.Empty(Gateway.Taken());
        await After(1);
        var called = Gateway.Taken();
        Assert.Equal(
            [ReachChannel.Sms, ReachChannel.Voice], called.Select(errand => errand.Channel).Order());
        Assert.All(called, errand => Assert.Equal("+819000000000", errand.Address));

        await After(3600);
        Assert.Empty(Push.Taken().Concat(Mail.Taken()).Concat(Gateway.Taken()));
        Assert.All(await Deliveries.Of(Stream.Kind, Stream.Key), one => Assert.Equal(DeliveryState.Sent, one.State));
    }

    [Fact]
    public async Task What_is_not_urgent_waits_for_the_morning_and_what_is_urgent_does_not()
    {
        await Listed(Some.Primary);
        await Listed(Some.SubPrimary);
        await Device(Some.Primary);
        await Device(Some.SubPrimary);
        // Nine in the evening; the quiet hours begin at ten and end at seven.
        Clock.Advance(Some.Now - Clock.GetUtcNow());
        await After(3600);
        await Ask(Some.Primary);
        await Ask(Some.SubPrimary, urgent: false);

        await Round();
        Assert.Equal([Some.Primary.Id], Push.Taken().Select(errand => errand.Person));
        await After((9 * 3600) - 1);
        Assert.DoesNotContain(Push.Taken().Concat(Mail.Taken()), errand => errand.Person == Some.SubPrimary.Id);
        await After(1);
        Assert.Equal([Some.SubPrimary.Id], Push.Taken().Select(errand => errand.Person));
        Gateway.Taken();
        await After(120);
        Assert.Equal(2, Gateway.Taken().Count(errand => errand.Person == Some.SubPrimary.Id));
    }

    [Fact]
    public async Task What_failed_in_the_evening_and_is_not_urgent_is_tried_again_in_the_morning()
    {
        await Listed(Some.Primary);
        Clock.Advance(Some.Now - Clock.GetUtcNow());
        await After(3597);
        await Ask(Some.Primary, urgent: false);
        Mail.Answer = (_, _) => Task.FromResult(Sending.Later("smtp-450"));
        await Round();
        Assert.Single(Mail.Taken());
        Mail.Answer = (_, _) => Task.FromResult(Sending.Sent);
        await After(8);
        Assert.Empty(Mail.Taken());
        await After(8 * 3600);
        Assert.Empty(Mail.Taken());
        await After(3600);
        Assert.Single(Mail.Taken());
    }

    [Fact]
    public async Task Their_own_plan_takes_the_place_of_the_usual_one()
    {
        await Listed(Some.Primary, new ReachPlan(
            [new(ReachChannel.Voice, 0, "+81312345678"), new(ReachChannel.Email, 30, "night@example.jp")], null));
        await Device(Some.Primary);
        await Ask(Some.Primary);
        await Round();
        Assert.Equal(["+81312345678"], Gateway.Taken().Select(errand => errand.Address));
        Assert.Empty(Push.Taken().Concat(Mail.Taken()));
        await After(30);
        Assert.Equal(["night@example.jp"], Mail.Taken().Select(errand => errand.Address));

        var seen = await Deliveries.Of(Stream.Kind, Stream.Key);
        Assert.Equal(["***5678", "n***@example.jp"], seen.Select(one => one.Address));
        Assert.Equal([Some.Primary.Details.Name, Some.Primary.Details.Name], seen.Select(one => one.PersonName));
    }

    [Fact]
    public async Task A_number_gets_one_text_message_and_one_call_a_minute()
    {
        await Listed(Some.Primary, new ReachPlan(
            [new(ReachChannel.Sms, 0, "+819012345678"), new(ReachChannel.Voice, 0, "+819012345678")], null));
        await Ask(Some.Primary);
        await Ask(Some.Primary);
        await Ask(Some.Primary);
        await Round();
        Assert.Equal(2, Gateway.Taken().Count);
        await After(59);
        Assert.Empty(Gateway.Taken());
        await After(1);
        Assert.Equal(2, Gateway.Taken().Count);
        await After(60);
        Assert.Equal(2, Gateway.Taken().Count);
        await After(60);
        Assert.Empty(Gateway.Taken());
    }

    [Fact]
    public async Task Who_has_left_is_told_nothing_and_has_no_device_any_more()
    {
        await Listed(Some.Primary);
        await Device(Some.Primary);
        await Ask(Some.Primary);
        await Add(new StreamId("practitioner", Some.Primary.Id.Value), new PractitionerEvent.PractitionerLeft());
        await Round();
        Assert.Empty(Push.Taken().Concat(Mail.Taken()));
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM push_device"));
        await Devices.RemoveOfThoseWhoLeft(TestContext.Current.CancellationToken);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Fact]
    public async Task What_the_hub_cannot_send_by_is_left_out()
    {
        Settings = Settings with { Mail = null, Gateway = null };
        await Listed(Some.Primary);
        await Ask(Some.Primary);
        await After(600);
        Assert.Empty(await Deliveries.Of(Stream.Kind, Stream.Key));
    }

    [Fact]
    public async Task A_rebuild_makes_the_same_notices_and_sends_nothing_twice()
    {
        await Listed(Some.Primary);
        await Listed(Some.SubPrimary);
        await Ask(Some.Primary);
        await Ask(Some.SubPrimary, urgent: false);
        await Ask(Some.SubPrimary);
        await End(Some.SubPrimary, NoticeKinds.CallTold);
        await Round();
        var before = await Ask<string>("SELECT MIN(id) || MAX(id) FROM notice");
        Assert.Equal(2, Mail.Taken().Count);

        var rebuild = new ReadModelRebuild(Database, Types, Models);
        Assert.Empty(await rebuild.Compare());
        await rebuild.Run();

        Assert.Equal(before, await Ask<string>("SELECT MIN(id) || MAX(id) FROM notice"));
        Assert.Equal(2, await Count("SELECT COUNT(*) FROM notice"));
        await Round();
        Assert.Empty(Mail.Taken());
    }
}
