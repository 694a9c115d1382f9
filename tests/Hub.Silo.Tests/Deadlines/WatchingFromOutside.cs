using System.Net;
using System.Threading.Channels;
using Hub.Silo.Deadlines;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Silo.Nodes;
using Hub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Deadlines;

/// <summary>A node on a real port, somebody who asks how it is, and somebody who expects its heartbeat.</summary>
public sealed class WatchingFromOutside : IAsyncLifetime
{
    private readonly SqliteStorage storage = new() { Types = EventTypes.All };
    private readonly FakeClock clock = new();
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();
    private readonly FakeDatabaseTime time;
    private readonly WebApplication node;
    private readonly WebApplication switchboard;
    private OpenStorage open = null!;

    public WatchingFromOutside()
    {
        time = new FakeDatabaseTime(clock);
        node = Built();
        node.MapHubHealth();
        switchboard = Empty().Build();
        switchboard.MapGet("/ping/secret", () => heard.Writer.TryWrite("beat"));
        switchboard.MapGet("/gone", () => Results.NotFound());
    }

    public async ValueTask InitializeAsync()
    {
        open = await storage.Open();
        await node.StartAsync();
        await switchboard.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await switchboard.DisposeAsync();
        await node.StopAsync();
        await node.DisposeAsync();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task Health_says_how_many_are_overdue_and_of_whom_nothing()
    {
        Assert.Equal((HttpStatusCode.OK, "Nothing is overdue."), await Health());
        var stream = await Wait();
        clock.Advance(TimeSpan.FromSeconds(61));

        var (status, said) = await Health();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Deadlines overdue by more than a minute: 1, the oldest by 61 s.", said);
        Assert.DoesNotContain($"{stream.Key:N}", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await Health("/health/ready")).Status);

        await Clear();
        Assert.Equal(HttpStatusCode.OK, (await Health()).Status);
    }

    [Fact]
    public async Task Health_is_not_well_while_nobody_knows()
    {
        time.Fault = new StoreUnavailableException("The store cannot be opened.", new IOException("渡辺 昭"));
        var (status, said) = await Health();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Nobody knows what is overdue: the store does not answer.", said);
    }

    [Fact]
    public async Task The_heart_beats_while_all_is_well_stops_while_not_and_begins_again()
    {
        using var heart = Heart("/ping/secret");
        Assert.True(await heart.Beat(Stop));
        Assert.True(heard.Reader.TryRead(out _));

        await Wait();
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await heart.Beat(Stop));
        await Clear();
        time.Fault = new StoreUnavailableException("The store cannot be opened.", new IOException());
        Assert.False(await heart.Beat(Stop));
        Assert.False(heard.Reader.TryRead(out _));

        time.Fault = null;
        Assert.True(await heart.Beat(Stop));
        Assert.True(heard.Reader.TryRead(out _));
    }

    [Fact]
    public async Task It_beats_at_the_start_and_then_at_its_pace()
    {
        using var heart = Heart("/ping/secret");
        await heart.StartAsync(Stop);
        await heard.Reader.ReadAsync(Stop);
        var began = clock.GetUtcNow();
        while (!heard.Reader.TryRead(out _))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), Stop);
            clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.True(clock.GetUtcNow() - began >= TimeSpan.FromSeconds(60));
        await heart.StopAsync(Stop);
    }

    [Fact]
    public async Task Where_nobody_listens_the_hub_goes_on()
    {
        using var refused = Heart("/gone");
        Assert.False(await refused.Beat(Stop));
        using var nowhere = Heart(new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}/"));
        Assert.False(await nowhere.Beat(Stop));
    }

    [Theory]
    [InlineData("http://switch.example.jp/ping/secret")]
    [InlineData("ftp://switch.example.jp/ping/secret")]
    [InlineData("/ping/secret")]
    public void An_address_that_is_not_safe_is_refused_and_not_repeated(string address)
    {
        var refusal = Assert.Throws<SettingsRefusedException>(() => Options(("Url", address))).Message;
        Assert.Contains("https", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("4")]
    [InlineData("86401")]
    [InlineData("-60")]
    public void A_pace_that_is_none_is_refused_also_without_an_address(string seconds) => Assert.Contains(
        $"'{seconds}'",
        Assert.Throws<SettingsRefusedException>(() => Options(("Seconds", seconds))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Without_an_address_there_is_no_heartbeat_and_without_a_pace_one_a_minute()
    {
        Assert.Null(Options());
        Assert.Equal(TimeSpan.FromSeconds(60), Options(("Url", "https://switch.example.jp/ping"))!.Every);
        Assert.Equal(
            TimeSpan.FromSeconds(20), Options(("Url", "https://switch.example.jp/ping"), ("Seconds", "20"))!.Every);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HeartbeatOptions? Options(params (string Name, string Value)[] settings) =>
        HeartbeatOptions.From(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting =>
                new KeyValuePair<string, string?>($"Hub:Heartbeat:{setting.Name}", setting.Value)))
            .Build());

    private static WebApplicationBuilder Empty()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private WebApplication Built()
    {
        var builder = Empty();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IDatabaseTime>(time);
        builder.Services.AddHubSilo(new JournalOptions { DataFolder = storage.Folder }, EngineOptions.Local);
        return builder.Build();
    }

    private Heartbeat Heart(string path) => Heart(new Uri(new Uri(switchboard.Urls.First()), path));

    private Heartbeat Heart(Uri address) => new(
        Options(("Url", $"{address}"))!,
        node.Services.GetRequiredService<DeadlineAuditor>(),
        clock,
        NullLogger<Heartbeat>.Instance);

    private async Task<(HttpStatusCode Status, string Said)> Health(string path = "/health/deadlines")
    {
        using var http = new HttpClient { BaseAddress = new Uri(node.Urls.First()) };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Something waits from now, of which nobody is told.</summary>
    private async Task<StreamId> Wait()
    {
        var stream = new StreamId("unheard-of", Guid.NewGuid());
        await open.Database.Write((connection, transaction) => connection.Run(
            transaction,
            "INSERT INTO deadline (stream, due) VALUES (@stream, @due)",
            ("stream", $"{stream}"),
            ("due", Micros.Of(clock.GetUtcNow()))));
        return stream;
    }

    private Task Clear() => open.Database.Write((connection, transaction) =>
        connection.Run(transaction, "DELETE FROM deadline"));
}
