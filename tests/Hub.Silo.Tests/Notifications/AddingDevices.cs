using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

public sealed class AddingDevicesOnSqlite() : AddingDevices(Dialect.Sqlite);

public sealed class AddingDevicesOnPostgres() : AddingDevices(Dialect.PostgreSql);

public abstract class AddingDevices : ReachSpec
{
    private static readonly Uri endpoint = new("https://push.example.jp/1");

    private readonly PushReceiver browser = new();

    private protected AddingDevices(Dialect dialect)
        : base(dialect)
    {
    }

    private PushSubscription Good => browser.Subscription(endpoint);

    [Theory]
    [InlineData("http://push.example.jp/1")]
    [InlineData("ftp://push.example.jp/1")]
    [InlineData("https://user:secret@push.example.jp/1")]
    [InlineData("/push/1")]
    [InlineData("")]
    public async Task An_endpoint_that_is_not_https_is_refused(string address)
    {
        Assert.Equal(PushRefusals.EndpointWrong, (await Add(Good with { Endpoint = address })).Refusal);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Fact]
    public async Task Plain_http_is_for_this_machine_while_developing_and_for_nothing_else()
    {
        var here = Good with { Endpoint = "http://127.0.0.1:5000/1" };
        Assert.Null((await Add(here)).Refusal);
        Settings = Settings with { MayLoopBack = false };
        Assert.Equal(PushRefusals.EndpointWrong, (await Add(here)).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    [InlineData("BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        Assert.Equal(PushRefusals.KeyWrong, (await Add(Good with { P256dh = key })).Refusal);
        Assert.Equal(PushRefusals.KeyWrong, (await Add(Good with { Auth = key })).Refusal);
    }

    [Fact]
    public async Task A_device_that_somebody_else_takes_over_is_theirs_alone()
    {
        await Listed(Some.Primary);
        await Listed(Some.Nurse);
        await Add(Good);
        await Devices.Add(Some.Nurse.Id, Good with { Name = "ステーションの iPad" });
        var people = new Reachables(Database);
        Assert.Empty((await people.One(Some.Primary.Id))!.Devices);
        Assert.Equal("ステーションの iPad", Assert.Single((await people.One(Some.Nurse.Id))!.Devices).Name);
    }

    [Fact]
    public async Task There_are_ten_for_a_person_and_the_same_one_again_is_not_another()
    {
        for (var number = 0; number < 10; number++)
        {
            Assert.Null((await Add(Good with { Endpoint = $"https://push.example.jp/{number}" })).Refusal);
        }

        Assert.Equal(
            PushRefusals.TooManyDevices, (await Add(Good with { Endpoint = "https://push.example.jp/x" })).Refusal);
        Assert.Null((await Add(Good with { Endpoint = "https://push.example.jp/3" })).Refusal);
        Assert.Equal(10, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Fact]
    public async Task Only_its_owner_removes_a_device_and_signing_out_everywhere_removes_all()
    {
        await Listed(Some.Primary);
        var device = await Device(Some.Primary);
        await Device(Some.Primary, "Mac");
        Assert.False(await Devices.Remove(device, Some.Nurse.Id));
        Assert.True(await Devices.Remove(device, Some.Primary.Id));
        await Devices.RemoveAll(Some.Nurse.Id);
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM push_device"));
        await Devices.RemoveAll(Some.Primary.Id);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM push_device"));
    }

    [Fact]
    public async Task All_nodes_have_one_key_and_keep_it()
    {
        using var one = new PushKeys(Database);
        using var other = new PushKeys(Database);
        var keys = await Task.WhenAll(Task.Run(() => one.Public()), Task.Run(() => other.Public()));
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        using var later = new PushKeys(Database);
        Assert.Equal(keys[0], await later.Public());
        Assert.Equal(87, keys[0].Length);
    }

    private Task<Contracts.Outcome> Add(PushSubscription subscription) => Devices.Add(Some.Primary.Id, subscription);
}
