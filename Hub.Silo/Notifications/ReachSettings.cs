using System.Globalization;
using System.Net;
using System.Text;
using Hub.Contracts.Notifications;
using Hub.Silo.Grains;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Notifications;

/// <summary>What the operator has set up to reach people by.</summary>
/// <param name="Mail">Null where there is no mail server.</param>
/// <param name="Gateway">Null where there is no gateway.</param>
/// <param name="PublicUrl">Where people find the hub; null where nobody said.</param>
/// <param name="MayLoopBack">Whether a push service may be on this machine: for development and demonstrations.</param>
internal sealed record ReachSettings(
    MailSettings? Mail, GatewaySettings? Gateway, Uri? PublicUrl, bool MayLoopBack)
{
    private const int SubmissionPort = 587;
    private const int ShortestSecret = 32;

    public static ReachSettings None { get; } = new(null, null, null, MayLoopBack: false);

    public ReachMeans Means => new(Mail is not null, Gateway is not null);

    /// <exception cref="SettingsRefusedException">What is said cannot be meant.</exception>
    public static ReachSettings From(IConfiguration? settings, bool isDevelopment) => settings is null
        ? None
        : new(
            MailOf(settings.GetSection("Hub:Mail")),
            GatewayOf(settings.GetSection("Hub:Gateway")),
            Uri.TryCreate(settings["Hub:PublicUrl"], UriKind.Absolute, out var address) ? address : null,
            isDevelopment || IsSet(settings["Hub:Demo"]));

    private static MailSettings? MailOf(IConfigurationSection mail)
    {
        if (mail["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var port = mail["Port"] is { Length: > 0 } typed
            ? int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : SubmissionPort;
        if (port is < 1 or > 65535)
        {
            throw new SettingsRefusedException("Hub:Mail:Port is no port.");
        }

        if (mail["From"] is not { } from || !MailAddresses.IsOne(from))
        {
            throw new SettingsRefusedException("Hub:Mail:From must be the one address that mails come from.");
        }

        var isTls = mail["Tls"] is not { Length: > 0 } tls || IsSet(tls);
        var user = mail["User"] is { Length: > 0 } name ? name : null;
        return user is null || isTls || IsHere(host)
            ? new MailSettings(host, port, user, mail["Password"] ?? "", from, isTls)
            : throw new SettingsRefusedException("Hub:Mail:Password would travel in clear: set Hub:Mail:Tls to true.");
    }

    private static GatewaySettings? GatewayOf(IConfigurationSection gateway)
    {
        if (gateway["Url"] is not { Length: > 0 } typed)
        {
            return null;
        }

        if (!Uri.TryCreate(typed, UriKind.Absolute, out var url)
            || !(url.Scheme is "https" || url is { Scheme: "http", IsLoopback: true }))
        {
            throw new SettingsRefusedException("Hub:Gateway:Url must begin with https:.");
        }

        return gateway["Secret"] is { Length: >= ShortestSecret } secret
            ? new GatewaySettings(url, Encoding.UTF8.GetBytes(secret))
            : throw new SettingsRefusedException($"Hub:Gateway:Secret needs {ShortestSecret} characters or more.");
    }

    private static bool IsSet(string? text) => bool.TryParse(text, out var value) && value;

    private static bool IsHere(string host) => host is "localhost"
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>A mail server. With TLS it must offer STARTTLS and a certificate that this machine believes.</summary>
internal sealed record MailSettings(string Host, int Port, string? User, string Password, string From, bool Tls)
{
    public override string ToString() => nameof(MailSettings);
}

/// <summary>Where text messages and calls are handed over, and the secret that both sides sign with.</summary>
internal sealed record GatewaySettings(Uri Url, byte[] Secret)
{
    public override string ToString() => nameof(GatewaySettings);
}
