using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Notifications;

/// <summary>The gateway's door as it is, from outside.</summary>
public sealed class TellingOutcomes : IAsyncLifetime
{
    private const string Secret = "a secret of thirty-two characters";

    private readonly RunningHub hub = new() { Clock = new FakeClock(Some.Now) };

    public async ValueTask InitializeAsync()
    {
        hub.Settings["Hub:Gateway:Url"] = "http://127.0.0.1:9/";
        hub.Settings["Hub:Gateway:Secret"] = Secret;
        await hub.InitializeAsync();
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Who_cannot_sign_is_nobody_and_who_can_is_told_what_was_wrong()
    {
        var body = $$"""{"id":"{{Some.Id(1):N}}","outcome":"answered"}""";
        var now = hub.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal((HttpStatusCode.Unauthorized, "gateway-signature-wrong"), await Tell(body, now, "sha256=00"));
        Assert.Equal((HttpStatusCode.Unauthorized, "gateway-signature-wrong"), await Tell(body, now, null));
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "gateway-signature-stale"),
            await Tell(body, now - 301, Sign(body, now - 301)));
        Assert.Equal((HttpStatusCode.NotFound, "gateway-delivery-unknown"), await Tell(body, now, Sign(body, now)));
        Assert.Equal((HttpStatusCode.Conflict, "gateway-replayed"), await Tell(body, now, Sign(body, now)));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "gateway-outcome-wrong"), await Tell("x", now, Sign("x", now)));
        var large = new string('x', 5000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Tell(large, now, Sign(large, now))).Status);
    }

    private async Task<(HttpStatusCode Status, string Code)> Tell(string body, long time, string? signature)
    {
        using var client = new HttpClient { BaseAddress = hub.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gateway/outcomes")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Hub-Timestamp", time.ToString(CultureInfo.InvariantCulture));
        if (signature is not null)
        {
            request.Headers.Add("X-Hub-Signature", signature);
        }

        using var answer = await client.SendAsync(request);
        using var problem = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, problem.RootElement.GetProperty("code").GetString()!);
    }

    private static string Sign(string body, long time) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{body}")));
}
