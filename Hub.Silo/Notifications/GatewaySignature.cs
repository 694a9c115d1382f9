using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>How hub and gateway sign: HMAC-SHA256 over the time, a full stop, and the body.</summary>
internal static class GatewaySignature
{
    public const string TimeHeader = "X-Hub-Timestamp";

    public const string Header = "X-Hub-Signature";

    public const string IdempotencyHeader = "Idempotency-Key";

    public static string Time(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Sign(byte[] secret, string time, ReadOnlySpan<byte> body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(secret, Signed(time, body)))}";

    private static byte[] Signed(string time, ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];

    public static bool Holds(byte[] secret, string time, ReadOnlySpan<byte> body, string signature) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign(secret, time, body)), Encoding.ASCII.GetBytes(signature));
}
