using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>Hands text messages and calls to the operator's gateway, signed. It says nothing of any patient.</summary>
internal sealed class GatewayChannel(GatewaySettings gateway, HttpClient client, TimeProvider clock) : IChannel
{
    public IReadOnlyList<ReachChannel> Carries { get; } = [ReachChannel.Sms, ReachChannel.Voice];

    public int Width => 8;

    public async Task<Sending> Send(Errand errand, CancellationToken cancellation)
    {
        var id = errand.Id.ToString("N");
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Message(
                id,
                errand.Channel is ReachChannel.Sms ? "sms" : "voice",
                errand.Address,
                errand.Kind,
                "ja",
                NoticeWords.Spoken(errand.Kind)),
            Message.Json);
        var time = GatewaySignature.Time(clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Url);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(GatewaySignature.TimeHeader, time);
        request.Headers.Add(GatewaySignature.Header, GatewaySignature.Sign(gateway.Secret, time, body));
        request.Headers.Add(GatewaySignature.IdempotencyHeader, id);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var code = $"gateway-{((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}";
        return (int)answer.StatusCode switch
        {
            >= 200 and < 300 => Sending.Sent,

            // The number is refused; everything else (a wrong secret, a limit, a fault) may be mended meanwhile.
            400 or 410 or 422 => Sending.Never(code),
            _ => Sending.Later(code),
        };
    }

    private sealed record Message(string Id, string Channel, string Number, string Kind, string Language, string Text)
    {
        [JsonIgnore]
        public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }
}
