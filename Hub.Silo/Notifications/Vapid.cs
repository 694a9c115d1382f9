using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hub.Silo.Notifications;

/// <summary>Says to a push service who sends: RFC 8292.</summary>
internal static class Vapid
{
    private static readonly TimeSpan valid = TimeSpan.FromHours(12);

    /// <summary>The value of the Authorization header for this endpoint.</summary>
    /// <param name="key">The hub's own.</param>
    /// <param name="endpoint">Of the push service.</param>
    /// <param name="contact">A mailto: or https: address for whoever runs it; null where none is known.</param>
    /// <param name="now">When it is sent.</param>
    public static string Authorization(ECDsa key, Uri endpoint, string? contact, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["aud"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["exp"] = (now + valid).ToUnixTimeSeconds(),
        };
        if (contact is not null)
        {
            claims["sub"] = contact;
        }

        var head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);
        var signed = $"{head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(signed),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var point = Base64Url.EncodeToString(PushEncryption.Point(key));
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={point}";
    }
}
