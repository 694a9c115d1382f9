using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Hub.Web.Identity;

/// <summary>
/// Time-based one-time passwords as authenticator apps make them (RFC 6238: SHA-1, 30 seconds, 6 digits).
/// </summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>A phone's clock may be this many steps early or late.</summary>
    private const int Drift = 1;

    /// <summary>The step in which an instant lies.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code this is, around now; null where it is none.</summary>
    public static long? StepOf(string code, string key, DateTimeOffset now)
    {
        var secret = Decode(key);
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Ascii(Code(secret, step)), Ascii(code)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code of a step.</summary>
    public static string Code(string key, DateTimeOffset at) => Code(Decode(key), StepAt(at));

    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know SHA-1 only; HMAC keeps it sound.")]
    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                continue;
            }

            (bits, count) = (((bits << 5) | value) & 0xffff, count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
