using System.Globalization;
using Hub.Silo.Grains;
using Microsoft.Extensions.Configuration;

namespace Hub.Silo.Deadlines;

/// <summary>Where a node tells that all is well, and how often.</summary>
internal sealed record HeartbeatOptions(Uri Url, TimeSpan Every)
{
    /// <summary>Reads <c>Hub:Heartbeat:…</c>; null where nobody listens.</summary>
    /// <exception cref="SettingsRefusedException">They mean nothing. The address is a secret: not repeated.</exception>
    public static HeartbeatOptions? From(IConfiguration settings)
    {
        var seconds = settings["Hub:Heartbeat:Seconds"] is not { Length: > 0 } number ? 60
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                && given is >= 5 and <= 86_400 ? given
            : throw new SettingsRefusedException(
                $"Hub:Heartbeat:Seconds is '{number}', and must be a number from 5 to 86400.");
        return settings["Hub:Heartbeat:Url"] is not { Length: > 0 } address ? null
            : Uri.TryCreate(address, UriKind.Absolute, out var url) && IsSafe(url)
                ? new HeartbeatOptions(url, TimeSpan.FromSeconds(seconds))
            : throw new SettingsRefusedException(
                "Hub:Heartbeat:Url must be an https address; plain http is for an address of this machine alone.");
    }

    private static bool IsSafe(Uri url) =>
        string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        || (string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && url.IsLoopback);
}
