using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Notifications;

public sealed class CallingByTheGatewayOnSqlite() : CallingByTheGateway(Dialect.Sqlite);

public sealed class CallingByTheGatewayOnPostgres() : CallingByTheGateway(Dialect.PostgreSql);

public abstract class CallingByTheGateway : ReachSpec
{
    private static readonly byte[] secret = Encoding.UTF8.GetBytes("a secret of thirty-two characters");

    private readonly HttpClient client = new();

    private protected CallingByTheGateway(Dialect dialect)
        : base(dialect)
    {
    }

    private GatewayOutcomes Outcomes => new(
        Database,
        Settings with { Gateway = new GatewaySettings(new Uri("http://127.0.0.1/"), secret) },
        Clock,
        NullLogger<GatewayOutcomes>.Instance);

    [Fact]
    public async Task What_the_gateway_gets_is_signed_says_nothing_of_a_patient_and_has_one_id_for_every_attempt()
    {
        await using var gateway = await HttpSink.Start();
        gateway.Status = 503;
        await Called(gateway);
        gateway.Status = 202;
        await After(60);

        Assert.Equal(2, gateway.Requests.Count);
        Assert.Single(gateway.Requests.Select(one => one.Headers["Idempotency-Key"]).Distinct(StringComparer.Ordinal));
        var sent = gateway.Requests.Last();
        var time = sent.Headers["X-Hub-Timestamp"];
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), time);
        Assert.Equal(Sign(time, sent.Body), sent.Headers["X-Hub-Signature"]);
        using var body = JsonDocument.Parse(sent.Body);
        Assert.Equal(
            ["channel", "id", "kind", "language", "number", "text"],
            body.RootElement.EnumerateObject().Select(each => each.Name).Order(StringComparer.Ordinal));
        Assert.Equal("voice", body.RootElement.GetProperty("channel").GetString());
        Assert.Equal("+81312345678", body.RootElement.GetProperty("number").GetString());
        Assert.Equal(sent.Headers["Idempotency-Key"], body.RootElement.GetProperty("id").GetString());
        Assert.Equal(["Sent"], await States(ReachChannel.Voice));
    }

    [Theory]
    [InlineData(422, "Failed")]
    [InlineData(401, "Pending")]
    [InlineData(500, "Pending")]
    public async Task What_is_the_numbers_fault_is_not_tried_again_and_what_is_the_hubs_is(int status, string state)
    {
        await using var gateway = await HttpSink.Start();
        gateway.Status = status;
        await Called(gateway);
        Assert.Equal([state], await States(ReachChannel.Voice));
    }

    [Fact]
    public async Task An_outcome_is_kept_and_a_late_word_does_not_undo_a_later_one()
    {
        var id = await Sent();
        Assert.Null(await Tell(id, "delivered"));
        Assert.Equal(DeliveryOutcome.Delivered, await Told());
        Assert.Null(await Tell(id, "not-answered"));
        Assert.Equal(DeliveryOutcome.NotAnswered, await Told());
        Assert.Null(await Tell(id, "answered"));
        Assert.Null(await Tell(id, "delivered"));
        Assert.Null(await Tell(id, "failed"));
        Assert.Equal(DeliveryOutcome.Answered, await Told());
    }

    [Fact]
    public async Task Forged_stale_replayed_and_unknown_ones_are_refused_and_change_nothing()
    {
        var id = await Sent();
        var (time, body) = (Time(), Body(id, "answered"));
        Assert.Equal(GatewayRefusals.Forged, await Take(time, Sign(time, Body(id, "failed")), body));
        Assert.Equal(GatewayRefusals.Forged, await Take(time, Sign("0", body), body));
        Assert.Equal(GatewayRefusals.Forged, await Take(null, null, body));
        Assert.Equal(GatewayRefusals.Forged, await Take(time, "", body));
        foreach (var off in new[] { -301, 301 })
        {
            var other = Time(off);
            Assert.Equal(GatewayRefusals.Stale, await Take(other, Sign(other, body), body));
        }

        Assert.Equal(GatewayRefusals.Stale, await Take("x", Sign("x", body), body));
        Assert.Equal(GatewayRefusals.DeliveryUnknown, await Tell(Some.Id(5), "answered"));
        var halves = new[] { """{"id":7,"outcome":"answered"}""", $$"""{"id":"{{id:N}}"}""" };
        foreach (var wrong in halves.Concat(["{", "[]", "null"]))
        {
            var bytes = Encoding.UTF8.GetBytes(wrong);
            Assert.Equal(GatewayRefusals.Malformed, await Take(time, Sign(time, bytes), bytes));
        }

        Assert.Equal(GatewayRefusals.Malformed, await Tell(id, "seen"));
        Assert.Null(await Told());

        time = Time();
        Assert.Null(await Take(time, Sign(time, body), body));
        Assert.Equal(GatewayRefusals.Replayed, await Take(time, Sign(time, body), body));
        Clock.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(GatewayRefusals.Replayed, await Take(time, Sign(time, body), body));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(GatewayRefusals.Stale, await Take(time, Sign(time, body), body));
    }

    [Fact]
    public async Task Where_no_gateway_is_set_up_nothing_is_taken()
    {
        var outcomes = new GatewayOutcomes(
            Database, ReachSettings.None, Clock, NullLogger<GatewayOutcomes>.Instance);
        var answer = await outcomes.Take("1", "sha256=", Body(Some.Id(1), "x"));
        Assert.Equal(GatewayRefusals.NotConfigured, answer.Refusal);
    }

    private async Task Called(HttpSink gateway)
    {
        var channel = new GatewayChannel(new GatewaySettings(gateway.Address, secret), client, Clock);
        Gateway.Answer = channel.Send;
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Voice, 0, "+81312345678")], null));
        await Ask(Some.Primary);
        await Round();
    }

    private async Task<Guid> Sent()
    {
        await Listed(Some.Primary, new ReachPlan([new(ReachChannel.Voice, 0, "+81312345678")], null));
        await Ask(Some.Primary);
        await Round();
        return Assert.Single(Gateway.Taken()).Id;
    }

    private async Task<DeliveryOutcome?> Told() =>
        Assert.Single(await Deliveries.Of(Stream.Kind, Stream.Key)).Outcome;

    private Task<Refusal?> Tell(Guid id, string outcome)
    {
        var (time, body) = (Time(), Body(id, outcome));
        Clock.Advance(TimeSpan.FromSeconds(1));
        return Take(time, Sign(time, body), body);
    }

    private async Task<Refusal?> Take(string? time, string? signature, byte[] body) =>
        (await Outcomes.Take(time, signature, body)).Refusal;

    private string Time(int off = 0) =>
        (Clock.GetUtcNow().ToUnixTimeSeconds() + off).ToString(CultureInfo.InvariantCulture);

    private static byte[] Body(Guid id, string outcome) =>
        Encoding.UTF8.GetBytes($$"""{"id":"{{id:N}}","outcome":"{{outcome}}"}""");

    private static string Sign(string time, byte[] body) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{time}.{Encoding.UTF8.GetString(body)}")));
}
