using System.Net;
using System.Text.Json;
using Hub.Contracts.Telephony;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Telephony;

/// <summary>What a telephone system is told over the wire. At <see cref="Some.Now"/> 緑町 is on duty.</summary>
public abstract class PuttingCallersThrough : IAsyncLifetime
{
    private const string Midori = "+81355552001";
    private const string Yamazaki = "+819033334444";
    private const string Association = "+81355551001";
    private const string Nobodys = """{"callId":"c-1","caller":"03-1234-5678"}""";

    private readonly bool onPostgreSql;
    private PhoneSystem system = null!;

    private protected PuttingCallersThrough(bool onPostgreSql) => this.onPostgreSql = onPostgreSql;

    public async ValueTask InitializeAsync() => system = await PhoneSystem.Start(onPostgreSql);

    public async ValueTask DisposeAsync()
    {
        await system.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_number_that_nobody_knows_is_served_by_the_districts_chain_without_a_name()
    {
        var (status, body) = await system.Ask(Nobodys);
        Assert.Equal(HttpStatusCode.OK, status);
        var told = JsonDocument.Parse(body).RootElement;
        Assert.False(told.GetProperty("isKnown").GetBoolean());
        Assert.Equal([Midori, Association, "+819011112222"], Numbers(told));
        Assert.DoesNotContain("緑町", body, StringComparison.Ordinal);
        var call = Assert.Single(await system.Hub.Services.GetRequiredService<ITelephony>().Since(Some.Now));
        Assert.Null(call.Patient);
        Assert.Equal(3, call.Attempts.Count);
    }

    [Theory]
    [InlineData("03-5550-0001")]
    [InlineData("+81355500001")]
    [InlineData("０３（５５５０）０００１")]
    public async Task A_patients_own_number_is_known_whichever_way_it_is_written(string caller)
    {
        var (_, body) = await system.Ask($$"""{"callId":"c-1","caller":"{{caller}}"}""");
        Assert.True(JsonDocument.Parse(body).RootElement.GetProperty("isKnown").GetBoolean());
        var call = Assert.Single(await system.Hub.Services.GetRequiredService<ITelephony>().Since(Some.Now));
        Assert.Equal(Some.Patient, call.Patient);
    }

    [Fact]
    public async Task A_duty_that_changes_at_nine_changes_the_target_at_that_instant()
    {
        var nine = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        system.Hub.Clock.Advance(nine - Some.Now - TimeSpan.FromSeconds(1));
        var before = VoiceAnswer.Read((await system.Ask(Nobodys, isXml: true)).Body);
        Assert.Equal(Midori, before.Number);
        system.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = VoiceAnswer.Read((await system.Ask("""{"callId":"c-2"}""", isXml: true)).Body);
        Assert.Equal(Yamazaki, after.Number);

        // Whoever waits on the line is sent to whoever is on duty now.
        var next = VoiceAnswer.Read((await system.Ask(Nobodys, before.Redirect!, isXml: true)).Body);
        Assert.Equal(Yamazaki, next.Number);
    }

    [Fact]
    public async Task The_xml_goes_from_number_to_number_and_ends_in_a_spoken_sentence()
    {
        var (dialled, door) = (new List<string?>(), "/telephony/next");
        VoiceAnswer answer;
        do
        {
            answer = VoiceAnswer.Read((await system.Ask(Nobodys, door, isXml: true)).Body);
            dialled.Add(answer.Number);
            door = answer.Redirect;
        }
        while (door is not null && dialled.Count < 10);

        Assert.Equal([Midori, Association, "+819011112222", null], dialled);
        Assert.Contains("119", answer.Say, StringComparison.Ordinal);
        Assert.Contains("03-5555-1001", answer.Say, StringComparison.Ordinal);
        Assert.True(answer.HangsUp);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_given_again_and_a_call_that_was_answered_is_over()
    {
        var first = VoiceAnswer.Read((await system.Ask(Nobodys, isXml: true)).Body);
        system.Hub.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(first, VoiceAnswer.Read((await system.Ask(Nobodys, isXml: true)).Body));
        Assert.Equal(HttpStatusCode.NoContent, (await system.Ask(
            $$"""{"callId":"c-1","number":"{{Midori}}","outcome":"answered","seconds":90}""",
            "/telephony/outcomes")).Status);
        var after = VoiceAnswer.Read((await system.Ask(Nobodys, first.Redirect!, isXml: true)).Body);
        Assert.Equal((null, true), (after.Number, after.HangsUp));
    }

    [Fact]
    public async Task Who_cannot_sign_is_nobody_and_nothing_is_said_twice()
    {
        var now = system.Hub.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal((401, "telephony-signature-wrong"), await Code(system.Ask(Nobodys, signature: "sha256=00")));
        Assert.Equal(
            (401, "telephony-signature-wrong"),
            await Code(system.Ask(Nobodys, signature: PhoneSystem.Sign(Nobodys.Replace('1', '2'), now))));
        Assert.Equal((401, "telephony-signature-stale"), await Code(system.Ask(Nobodys, time: now - 301)));
        Assert.Equal((401, "telephony-signature-stale"), await Code(system.Ask(Nobodys, time: now + 301)));
        Assert.Equal(HttpStatusCode.OK, (await system.Ask(Nobodys)).Status);
        Assert.Equal((409, "telephony-replayed"), await Code(system.Ask(Nobodys)));
        foreach (var forged in new[] { "?attempt=1", "?attempt=1&mark=00", "?attempt=-1", "?attempt=51" })
        {
            Assert.Equal(
                (401, "telephony-signature-wrong"), await Code(system.Ask(Nobodys, $"/telephony/next{forged}")));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"callId":"a b"}""")]
    [InlineData("""{"callId":"a","kind":"surgery"}""")]
    [InlineData("""{"callId":"a","caller":7}""")]
    public async Task What_cannot_be_read_is_refused_by_its_code(string body) =>
        Assert.Equal((422, "telephony-body-wrong"), await Code(system.Ask(body)));

    [Fact]
    public async Task An_outcome_is_kept_once_and_the_first_stays()
    {
        const string Door = "/telephony/outcomes";
        var busy = $$"""{"callId":"c-1","number":"03-5555-2001","outcome":"busy","seconds":3}""";
        Assert.Equal((404, "telephony-attempt-unknown"), await Code(system.Ask(busy, Door)));
        await system.Ask(Nobodys);
        system.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NoContent, (await system.Ask(busy, Door)).Status);
        Assert.Equal((409, "telephony-replayed"), await Code(system.Ask(busy, Door)));
        system.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NoContent, (await system.Ask(busy, Door)).Status);
        Assert.Equal(
            (409, "telephony-outcome-settled"),
            await Code(system.Ask(busy.Replace("busy", "answered", StringComparison.Ordinal), Door)));
        Assert.Equal(
            (422, "telephony-body-wrong"),
            await Code(system.Ask(busy.Replace("busy", "won", StringComparison.Ordinal), Door)));
        Assert.Equal((401, "telephony-signature-wrong"), await Code(system.Ask(busy, Door, signature: "x")));
        var call = Assert.Single(await system.Hub.Services.GetRequiredService<ITelephony>().Since(Some.Now));
        Assert.Equal((DialOutcome.Busy, 3), (call.Attempts[0].Outcome, call.Attempts[0].Seconds));
        Assert.All(call.Attempts.Skip(1), attempt => Assert.Null(attempt.Outcome));

        // Who was engaged is not named again to the same caller.
        var (_, again) = await system.Ask(Nobodys);
        Assert.Equal([Association, "+819011112222"], Numbers(JsonDocument.Parse(again).RootElement));
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_door()
    {
        await using var other = await PhoneSystem.Start(onPostgreSql, secret: null);
        Assert.Equal((404, "telephony-not-configured"), await Code(other.Ask(Nobodys)));
        Assert.Equal((404, "telephony-not-configured"), await Code(other.Ask("{}", "/telephony/outcomes")));
    }

    [Fact]
    public async Task While_the_secret_changes_the_one_before_is_believed_too_and_no_other()
    {
        const string New = "another secret of thirty-two letters";
        await using var changing = await PhoneSystem.Start(onPostgreSql, New, previous: PhoneSystem.Secret);
        var at = changing.Hub.Clock.GetUtcNow().ToUnixTimeSeconds();
        var first = VoiceAnswer.Read((await changing.Ask(Nobodys, isXml: true)).Body);
        Assert.Equal(Midori, first.Number);
        Assert.Equal(Association, VoiceAnswer.Read((await changing.Ask(
            Nobodys, first.Redirect!, isXml: true, signature: PhoneSystem.Sign(Nobodys, at, New))).Body).Number);
        Assert.Equal(
            (401, "telephony-signature-wrong"),
            await Code(changing.Ask(Nobodys, signature: PhoneSystem.Sign(Nobodys, at, $"{New}!"))));

        // Whoever was put through before the change waits on the line with a mark of the secret before.
        var waiting = VoiceAnswer.Read((await system.Ask(Nobodys, isXml: true)).Body);
        Assert.Equal(HttpStatusCode.OK, (await changing.Ask(Nobodys, waiting.Redirect!, isXml: true)).Status);

        await using var changed = await PhoneSystem.Start(onPostgreSql, New);
        Assert.Equal((401, "telephony-signature-wrong"), await Code(changed.Ask(Nobodys)));
        Assert.Equal(
            (401, "telephony-signature-wrong"),
            await Code(changed.Ask(Nobodys, waiting.Redirect!, signature: PhoneSystem.Sign(Nobodys, at, New))));
    }

    private static IEnumerable<string> Numbers(JsonElement told) =>
        told.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("number").GetString()!);

    private static async Task<(int Status, string Code)> Code(Task<(HttpStatusCode Status, string Body)> asked)
    {
        var (status, body) = await asked;
        return ((int)status, JsonDocument.Parse(body).RootElement.GetProperty("code").GetString()!);
    }

    public sealed class OnSqlite() : PuttingCallersThrough(onPostgreSql: false);

    public sealed class OnPostgreSql() : PuttingCallersThrough(onPostgreSql: true);
}
