using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Live;
using Xunit;

namespace Hub.Web.Tests.Live;

public sealed class WatchingOverTheWire(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly TimelineId Timeline = TimelineId.Of(Some.Patient);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_post_of_one_reaches_the_other_within_a_moment()
    {
        await using var doctor = await hub.Connect(Some.Primary);
        await using var nurse = await hub.Connect(Some.Nurse);
        await Watch(nurse);
        var command = Message("往診しました");
        var outcome = await Execute(doctor, command);
        Assert.True(outcome.IsAccepted);
        var push = await NextPush(nurse);
        Assert.Equal(EntryId.For(command.Id), Assert.Single(push.Entries).Id);
        Assert.Contains("往診しました", push.Entries[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_command_twice_posts_once_and_is_answered_alike()
    {
        await using var doctor = await hub.Connect(Some.Primary);
        var command = Message("一度だけ");
        Assert.Equal(await Execute(doctor, command), await Execute(doctor, command));
    }

    [Fact]
    public async Task Coming_back_brings_what_was_missed_and_no_more()
    {
        long seen;
        await using (var first = await hub.Connect(Some.Nurse))
        {
            seen = (await Watch(first)).Changes!.UpTo;
        }

        await hub.Post(Some.Primary, "留守の間");
        await using var second = await hub.Connect(Some.Nurse);
        var answer = await Watch(second, seen);
        Assert.Contains("留守の間", Assert.Single(answer.Changes!.Entries).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_removed_while_watching_is_told_and_hears_nothing_more()
    {
        await hub.Accept(new PatientCommand.AddParticipant(hub.NextCommand(), Some.Pharmacist.Id));
        await using var pharmacist = await hub.Connect(Some.Pharmacist);
        Assert.True((await Watch(pharmacist)).Granted);
        await hub.Accept(new PatientCommand.RemoveParticipant(hub.NextCommand(), Some.Pharmacist.Id));
        await hub.Post(Some.Primary, "チームだけの話");
        using var patience = new CancellationTokenSource(Soon);
        Assert.Equal("Ended", (await pharmacist.Calls.ReadAsync(patience.Token)).Target);
        await hub.Post(Some.Primary, "まだ続く話");
        await Task.Delay(300, patience.Token);
        Assert.False(pharmacist.Calls.TryRead(out _));
        Assert.Equal(TimelineRefusals.NotVisible.Code, (await Execute(pharmacist, Message("x"))).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_outside_of_the_team_watches_writes_or_reads_on()
    {
        await using var stranger = await hub.Connect(Some.Stranger);
        var answer = await Watch(stranger);
        Assert.False(answer.Granted);
        Assert.Null(answer.Changes);
        var outcome = await Execute(stranger, Message("x"));
        Assert.Equal(TimelineRefusals.NotVisible.Code, outcome.Refusal?.Code);
        var unknown = await stranger.Invoke<Outcome>(
            "Execute",
            SignalRClient.As(new TimelineId(Guid.NewGuid())),
            SignalRClient.As<TimelineCommand>(Message("x")));
        Assert.Equal(outcome.Refusal, unknown.Refusal! with { });
    }

    [Fact]
    public async Task A_read_mark_is_told_to_the_others()
    {
        await hub.Post(Some.Primary, "読んでください");
        await using var doctor = await hub.Connect(Some.Primary);
        await using var nurse = await hub.Connect(Some.SecondNurse);
        var upTo = (await Watch(doctor)).Changes!.UpTo;
        await nurse.Invoke<JsonElement>("MarkRead", SignalRClient.As(Timeline), SignalRClient.As(upTo));
        using var patience = new CancellationTokenSource(Soon);
        var call = await doctor.Calls.ReadAsync(patience.Token);
        Assert.Equal("Marks", call.Target);
        Assert.Contains(Some.SecondNurse.Id.Value.ToString(), call.Arguments[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_twenty_thousand_characters_fits()
    {
        await using var doctor = await hub.Connect(Some.Primary);
        var outcome = await Execute(doctor, Message(new string('長', TimelineLimits.Markdown)));
        Assert.True(outcome.IsAccepted);
        var longer = await Execute(doctor, Message(new string('長', TimelineLimits.Markdown + 1)));
        Assert.Equal(TimelineRefusals.TooLong.Code, longer.Refusal?.Code);
    }

    [Theory]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":["x",{"$type":"nonsense"}]}""")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":[null,null]}""")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Watch","arguments":[{"a":1}]}""")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Nothing","arguments":[]}""")]
    public async Task What_cannot_be_read_is_answered_as_an_error_and_the_connection_stays(string message)
    {
        using var socket = await RawSocket();
        await Send(socket, message + "\u001e");
        Assert.Contains("\"error\"", await Receive(socket), StringComparison.Ordinal);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("{not json\u001e")]
    [InlineData("[]\u001e")]
    public async Task What_is_no_message_at_all_closes_the_connection(string message)
    {
        using var socket = await RawSocket();
        await Send(socket, message);
        while (socket.State is WebSocketState.Open)
        {
            await Receive(socket);
        }

        Assert.Equal(WebSocketState.CloseReceived, socket.State);
    }

    [Fact]
    public async Task A_megabyte_closes_the_connection()
    {
        await using var doctor = await hub.Connect(Some.Primary);
        await Assert.ThrowsAsync<IOException>(() => Execute(doctor, Message(new string('a', 1_000_000))));
    }

    [Fact]
    public async Task A_revoked_session_ends_the_connection()
    {
        await using var doctor = await hub.Connect(Some.SubPrimary);
        await Watch(doctor);
        hub.Sessions.Changed(Some.SubPrimary.Id, "another stamp");
        using var patience = new CancellationTokenSource(Soon);
        await doctor.Calls.Completion.WaitAsync(patience.Token);
    }

    private async Task<ClientWebSocket> RawSocket()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", LivingHub.Cookie(Some.Primary));
        await socket.ConnectAsync(
            new UriBuilder(new Uri(hub.Address, LiveServices.Address)) { Scheme = "ws" }.Uri, CancellationToken.None);
        await Send(socket, "{\"protocol\":\"json\",\"version\":1}\u001e");
        await Receive(socket);
        return socket;
    }

    private static Task Send(ClientWebSocket socket, string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string> Receive(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(Soon);
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private static TimelineCommand.PostMessage Message(string words) =>
        new(CommandId.New(), TimeProvider.System.GetUtcNow(), words);

    private static Task<Outcome> Execute(SignalRClient client, TimelineCommand command) => client.Invoke<Outcome>(
        "Execute", SignalRClient.As(Timeline), SignalRClient.As(command));

    private static async Task<WatchAnswer> Watch(SignalRClient client, long after = 0)
    {
        var answers = await client.Invoke<WatchAnswer[]>(
            "Watch", SignalRClient.As(new[] { new WatchRequest(Timeline, after, "ja") }));
        return Assert.Single(answers);
    }

    private static async Task<TimelinePush> NextPush(SignalRClient client)
    {
        using var patience = new CancellationTokenSource(Soon);
        while (true)
        {
            var call = await client.Calls.ReadAsync(patience.Token);
            if (call.Target is "Changed")
            {
                return call.Arguments[0].Deserialize<TimelinePush>(SignalRClient.Json)!;
            }
        }
    }
}
