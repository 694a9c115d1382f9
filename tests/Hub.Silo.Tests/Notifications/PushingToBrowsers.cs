using System.Net;
using System.Text.Json;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

/// <summary>The whole way to a push service on a real port, and back into a browser's hands.</summary>
public sealed class PushingToBrowsers() : ReachSpec(Dialect.Sqlite)
{
    [Fact]
    public async Task A_browser_reads_why_and_a_tag_and_its_service_knows_who_sends()
    {
        await using var service = await HttpSink.Start();
        using var browser = new PushReceiver();
        using var keys = new PushKeys(Database);
        await Listed(Some.Primary);
        await Devices.Add(Some.Primary.Id, browser.Subscription(new Uri(service.Address, "/x"), language: "en"));
        Settings = Settings with { PublicUrl = new Uri("https://hub.example.jp/app") };
        Through(keys, service);
        await Ask(Some.Primary);
        await Round();

        var sent = Assert.Single(service.Requests);
        var tag = await Ask<string>("SELECT id FROM notice");
        Assert.Equal($$"""{"kind":"call-offered","tag":"{{tag}}","language":"en"}""", browser.Read(sent.Body));
        Assert.Equal(
            ("aes128gcm", "high", tag, "600"),
            (sent.Headers["Content-Encoding"], sent.Headers["Urgency"], sent.Headers["Topic"], sent.Headers["TTL"]));
        var (claims, key) = PushReceiver.Believe(sent.Headers["Authorization"]);
        Assert.Equal(await keys.Public(), key);
        Assert.Equal(service.Address.GetLeftPart(UriPartial.Authority), claims.GetProperty("aud").GetString());
        Assert.Equal("https://hub.example.jp", claims.GetProperty("sub").GetString());
        var seconds = claims.GetProperty("exp").GetInt64() - Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.InRange(seconds, 60, 24 * 3600);
        Assert.Equal(["Sent"], await States(ReachChannel.Push));

        await End();
        await After(1);
        var over = service.Requests.Last();
        Assert.Equal(tag, over.Headers["Topic"]);
        Assert.Equal(
            NoticeKinds.Over,
            JsonDocument.Parse(browser.Read(over.Body)).RootElement.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_device_that_is_gone_is_removed(int status)
    {
        await using var service = await HttpSink.Start();
        using var keys = new PushKeys(Database);
        await Subscribed(service, keys, status);
        Assert.Equal(["Failed"], await States(ReachChannel.Push));
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Theory]
    [InlineData(429, "Pending")]
    [InlineData(503, "Pending")]
    [InlineData(301, "Failed")]
    [InlineData(403, "Failed")]
    public async Task Other_answers_keep_the_device(int status, string state)
    {
        await using var service = await HttpSink.Start();
        using var keys = new PushKeys(Database);
        await Subscribed(service, keys, status);
        Assert.Equal([state], await States(ReachChannel.Push));
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Fact]
    public async Task A_device_that_has_changed_hands_is_not_told_what_was_for_its_owner_before()
    {
        await using var service = await HttpSink.Start();
        using var keys = new PushKeys(Database);
        using var browser = new PushReceiver();
        await Listed(Some.Primary);
        await Listed(Some.Nurse);
        await Devices.Add(Some.Primary.Id, browser.Subscription(service.Address));
        Through(keys, service);
        service.Status = 503;
        await Ask(Some.Primary);
        await Round();
        await Devices.Add(Some.Nurse.Id, browser.Subscription(service.Address));
        service.Requests.Clear();
        await After(5);
        Assert.Empty(service.Requests);
        Assert.Equal(["Failed"], await States(ReachChannel.Push));
    }

    [Fact]
    public async Task The_hubs_own_network_is_no_push_service()
    {
        using var client = PublicAddresses.Client(mayLoopBack: false);
        await using var service = await HttpSink.Start();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(
            service.Address, TestContext.Current.CancellationToken));
        Assert.Empty(service.Requests);
        Assert.All(
            ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.31.0.1", "169.254.169.254", "::1", "fe80::1", "fd00::1",
                "::ffff:10.0.0.1", "0.0.0.0", "100.64.0.1"],
            address => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)), address));
        Assert.True(PublicAddresses.IsPublic(IPAddress.Parse("203.0.114.9")));
        Assert.True(PublicAddresses.IsPublic(IPAddress.Parse("2606:4700::1")));
    }

    private async Task Subscribed(HttpSink service, PushKeys keys, int status)
    {
        using var browser = new PushReceiver();
        await Listed(Some.Primary);
        await Devices.Add(Some.Primary.Id, browser.Subscription(service.Address));
        Through(keys, service);
        service.Status = status;
        await Ask(Some.Primary);
        await Round();
        Assert.Single(service.Requests);
    }

    private void Through(PushKeys keys, HttpSink service)
    {
        Assert.True(service.Address.IsLoopback);
        var channel = new PushChannel(Devices, keys, Settings, PublicAddresses.Client(mayLoopBack: true), Clock);
        Push.Answer = channel.Send;
    }
}
