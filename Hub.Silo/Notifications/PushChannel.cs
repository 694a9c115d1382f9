using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>Pushes to browsers. All that is in one is why, and an opaque tag; the words are on the device.</summary>
internal sealed class PushChannel(
    PushDevices devices, PushKeys keys, ReachSettings settings, HttpClient client, TimeProvider clock)
    : IChannel
{
    // What nobody can act on any more is not to ring when the device comes back.
    private static readonly TimeSpan soon = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan later = TimeSpan.FromHours(12);

    public IReadOnlyList<ReachChannel> Carries { get; } = [ReachChannel.Push];

    public int Width => 16;

    public async Task<Sending> Send(Errand errand, CancellationToken cancellation)
    {
        // A device that has changed hands must not be told what was for its owner before.
        if (await devices.Find(errand.Address, cancellation) is not { } device
            || !string.Equals(device.Practitioner, errand.Person.ToString(), StringComparison.Ordinal))
        {
            return Sending.Never("device-gone");
        }

        using var request = await Request(errand, device, cancellation);
        using var answer = await client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var code = $"push-{((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}";
        switch ((int)answer.StatusCode)
        {
            case >= 200 and < 300:
                return Sending.Sent;
            case 404 or 410:
                await devices.Remove(Guid.ParseExact(device.Id, "N"), of: errand.Person);
                return Sending.Never(code);
            case 408 or 429 or >= 500:
                return Sending.Later(code);
            default:
                return Sending.Never(code);
        }
    }

    private async Task<HttpRequestMessage> Request(Errand errand, PushDevice device, CancellationToken cancellation)
    {
        var endpoint = new Uri(device.Endpoint);
        var tag = errand.Notice.ToString("N");
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new { kind = errand.Kind, tag, language = device.Language }, JsonSerializerOptions.Web);
        var body = PushEncryption.Encrypt(
            content, Base64Url.DecodeFromChars(device.P256dh), Base64Url.DecodeFromChars(device.Auth));
        var isSoon = errand.IsUrgent || errand.Kind is NoticeKinds.Over or NoticeKinds.Test;
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.Add(
            "TTL", ((int)(isSoon ? soon : later).TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", isSoon ? "high" : "normal");

        // What is over takes the place of what it ends, where that is still on its way.
        request.Headers.Add("Topic", tag);
        request.Headers.TryAddWithoutValidation(
            "Authorization", Vapid.Authorization(await keys.Own(cancellation), endpoint, Contact, clock.GetUtcNow()));
        return request;
    }

    private string? Contact => settings switch
    {
        { PublicUrl: { Scheme: "https" } url } => url.GetLeftPart(UriPartial.Authority),
        { Mail: { } mail } => $"mailto:{mail.From}",
        _ => null,
    };
}
