using System.Net;
using System.Net.Http.Json;
using Hub.Contracts.Grains;
using Hub.Contracts.Identity;
using Hub.Contracts.Notifications;
using Hub.Testing;
using Hub.Web.Api;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Notifications;

public sealed class SayingHowToReachMe(ReachHub hub) : IClassFixture<ReachHub>
{
    private const string Page = "/account/reach";

    [Fact]
    public async Task A_plan_is_set_by_a_plain_form_in_the_order_of_its_times()
    {
        using var doctor = await hub.SignedIn(Some.Primary);
        await doctor.Open("/menu");
        Assert.NotNull(doctor.Page.QuerySelector($"a[href='{Page}']"));
        await doctor.Open(Page);
        Assert.Contains("このハブでは SMS と電話が設定されていません", doctor.Text, StringComparison.Ordinal);
        await Save(doctor, ("Voice", "300", "03-1234-5678"), ("", "0", ""), ("Push", "0", ""));

        var plan = (await hub.Reach.Of(Some.Primary.Id))!;
        Assert.True(plan.IsOwn);
        Assert.Equal(
            [new ReachWay(ReachChannel.Push, 0), new ReachWay(ReachChannel.Voice, 300, "+81312345678")],
            plan.Plan.Ways);
        Assert.Equal(new QuietHours(new(23, 0), new(6, 30)), plan.Plan.Quiet);
        await doctor.Open(Page);
        Assert.Equal("23:00", doctor.Value("Reach.From"));
    }

    [Fact]
    public async Task What_was_refused_stays_in_the_form_with_the_sentence()
    {
        using var doctor = await hub.SignedIn(Some.SubPrimary);
        await doctor.Open(Page);
        Assert.Equal(HttpStatusCode.OK, await Save(doctor, ("Sms", "0", "119")));
        Assert.Contains(ReachRefusals.NumberWrong.Ja, doctor.Text, StringComparison.Ordinal);
        Assert.Equal("119", doctor.Value("Reach.Addresses[0]"));
        Assert.False((await hub.Reach.Of(Some.SubPrimary.Id))!.IsOwn);
        foreach (var (channel, delay) in new[] { ("Push", "x"), ("Push", "-1"), ("7", "0"), ("", "") })
        {
            await doctor.Open(Page);
            Assert.Equal(HttpStatusCode.OK, await Save(doctor, (channel, delay, "")));
            Assert.NotNull(doctor.Page.QuerySelector(".banner.refused"));
        }
    }

    [Fact]
    public async Task A_test_is_really_sent_and_its_result_is_shown()
    {
        using var nurse = await hub.SignedIn(Some.Nurse);
        await nurse.Open(Page);
        await nurse.Send("Reach.Command", ("Reach.Act", "test"));
        Assert.Contains("P***@example.jp", nurse.Page.QuerySelector("#tested")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("送信しました", nurse.Page.QuerySelector("#tested")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<P013@example.jp>", hub.Mail.Mails.Select(mail => mail.To));

        hub.Mail.Recipient = "550 no such user";
        await nurse.Send("Reach.Command", ("Reach.Act", "test-2"));
        hub.Mail.Recipient = "250 ok";
        Assert.Contains("smtp-550", nurse.Page.QuerySelector("#tested")!.TextContent, StringComparison.Ordinal);
        await nurse.Send("Reach.Command", ("Reach.Act", "test-99"));
        Assert.Contains(ReachRefusals.PlaceUnknown.Ja, nurse.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_added_by_its_browser_and_removed_by_its_owner()
    {
        using var browser = new PushReceiver();
        using var nurse = await hub.SignedIn(Some.SecondNurse);
        Assert.Equal(HttpStatusCode.OK, await Add(nurse, browser.Subscription(new Uri("https://push.example.jp/2"))));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            await Add(nurse, browser.Subscription(new Uri("http://push.example.jp/2"))));
        await nurse.Open(Page);
        var id = nurse.Page.QuerySelector("button[name='Reach.Remove']")!.GetAttribute("value")!;

        using var stranger = await hub.SignedIn(Some.Stranger);
        await stranger.Open(Page);
        await stranger.Send("Reach.Command", ("Reach.Remove", id));
        Assert.Contains(PushRefusals.DeviceUnknown.Ja, stranger.Text, StringComparison.Ordinal);
        Assert.Single((await hub.Reach.Of(Some.SecondNurse.Id))!.Devices);

        await nurse.Send("Reach.Remove", ("Reach.Remove", id));
        Assert.Empty((await hub.Reach.Of(Some.SecondNurse.Id))!.Devices);
    }

    [Fact]
    public async Task A_new_password_signs_out_everywhere_and_takes_every_device_away()
    {
        using var browser = new PushReceiver();
        using var doctor = await hub.SignedIn(Some.OtherNurse);
        await Add(doctor, browser.Subscription(new Uri("https://push.example.jp/3")));
        await doctor.Open("/account");
        await doctor.Send(
            "Wanted", ("Current", RunningHub.Password), ("Wanted", "another horse battery"),
            ("Again", "another horse battery"));
        Assert.Empty((await hub.Reach.Of(Some.OtherNurse.Id))!.Devices);
    }

    [Fact]
    public async Task The_secretariat_sees_who_cannot_be_reached_and_sets_their_plan()
    {
        await hub.SignedIn(Some.Pharmacist);
        using var office = await hub.SignedIn(Some.Secretary);
        var page = $"{Page}?person={Some.Pharmacist.Id.Value}";
        await office.Open(page);
        await Save(office, ("App", "0", ""));
        await office.Open("/accounts");
        Assert.Contains(
            "連絡手段なし",
            office.Page.QuerySelector($"a[href='{page}']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Single((await hub.Reach.Of(Some.Pharmacist.Id))!.Plan.Ways);

        // Anybody else who asks for another's page sees their own.
        using var doctor = await hub.SignedIn(Some.Stranger);
        await doctor.Open(page);
        await Save(doctor, ("Push", "60", ""));
        Assert.Equal(60, (await hub.Reach.Of(Some.Stranger.Id))!.Plan.Ways[0].DelaySeconds);
        Assert.Equal(ReachChannel.App, (await hub.Reach.Of(Some.Pharmacist.Id))!.Plan.Ways[0].Channel);
    }

    private static async Task<HttpStatusCode> Save(
        Browser browser, params (string Channel, string Delay, string Address)[] rows)
    {
        var fields = rows.Index().SelectMany(row => new[]
        {
            ($"Reach.Channels[{row.Index}]", row.Item.Channel),
            ($"Reach.Delays[{row.Index}]", row.Item.Delay),
            ($"Reach.Addresses[{row.Index}]", row.Item.Address),
        });
        var answer = await browser.Send(
            "Reach.Command",
            [
                .. fields, ("Reach.Act", "save"), ("Reach.IsQuiet", "true"), ("Reach.From", "23:00"),
                ("Reach.To", "06:30"),
            ]);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> Add(Browser browser, PushSubscription subscription)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/push-devices")
        {
            Headers = { { HubApi.Header, "test" } },
            Content = JsonContent.Create(subscription),
        };
        using var answer = await browser.Ask(request);
        return answer.StatusCode;
    }
}

/// <summary>A running hub with a mail server, and nobody who answers for text messages.</summary>
public sealed class ReachHub : IAsyncLifetime
{
    private readonly RunningHub hub = new() { Clock = new FakeClock(Some.Now) };
    private readonly Dictionary<Guid, Person> people = [];
    private int commands;

    internal MailSink Mail { get; } = new();

    public IReach Reach => hub.Services.GetRequiredService<IReach>();

    public async ValueTask InitializeAsync()
    {
        hub.Settings["Hub:Mail:Host"] = "127.0.0.1";
        hub.Settings["Hub:Mail:Port"] = $"{Mail.Port}";
        hub.Settings["Hub:Mail:From"] = "hub@example.jp";
        hub.Settings["Hub:Mail:Tls"] = "false";
        await hub.InitializeAsync();
        await LivingHub.Populate(
            hub.Services.GetRequiredService<IGrains>(), () => Some.Command(++commands));
    }

    /// <summary>A browser of somebody who gets an account for it.</summary>
    internal async Task<Browser> SignedIn(Contracts.Practitioners.PractitionerView person)
    {
        if (!people.TryGetValue(person.Id.Value, out var known))
        {
            people[person.Id.Value] = known = await hub.Somebody(person);
        }

        return await hub.SignedIn(known);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
