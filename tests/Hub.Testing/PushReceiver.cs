using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Contracts.Notifications;

namespace Hub.Testing;

/// <summary>A browser's half of a push: its keys, and reading what only it can read.</summary>
internal sealed class PushReceiver : IDisposable
{
    private readonly ECDiffieHellman key;

    public PushReceiver()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    public PushReceiver(ECDiffieHellman key, byte[] auth) => (this.key, Auth) = (key, auth);

    public byte[] Auth { get; }

    public byte[] Point
    {
        get
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            return [4, .. point.X!, .. point.Y!];
        }
    }

    public PushSubscription Subscription(Uri endpoint, string name = "iPhone", string language = "ja") => new(
        endpoint.ToString(), Base64Url.EncodeToString(Point), Base64Url.EncodeToString(Auth), name, language);

    /// <summary>What was sent; throws where it was not for this browser.</summary>
    public string Read(byte[] body)
    {
        var salt = body[..16];
        var size = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(16, 4));
        var sender = body[21..(21 + body[20])];
        var closed = body[(21 + sender.Length)..];
        if (size < closed.Length)
        {
            throw new CryptographicException("More than one record.");
        }

        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = sender[1..33], Y = sender[33..] },
        });
        var first = HMACSHA256.HashData(Auth, key.DeriveRawSecretAgreement(other.PublicKey));
        byte[] info = [.. "WebPush: info\0"u8, .. Point, .. sender, 1];
        var second = HMACSHA256.HashData(salt, HMACSHA256.HashData(first, info));
        var content = HMACSHA256.HashData(second, "Content-Encoding: aes128gcm\0\u0001"u8)[..16];
        var nonce = HMACSHA256.HashData(second, "Content-Encoding: nonce\0\u0001"u8)[..12];
        var plain = new byte[closed.Length - 16];
        using var cipher = new AesGcm(content, 16);
        cipher.Decrypt(nonce, closed.AsSpan(0, plain.Length), closed.AsSpan(plain.Length), plain);
        var end = plain.AsSpan().TrimEnd((byte)0).Length;
        return plain[end - 1] == 2
            ? Encoding.UTF8.GetString(plain, 0, end - 1)
            : throw new CryptographicException("Not the last record.");
    }

    /// <summary>The claims of a VAPID header, after its signature was checked with the key that it names.</summary>
    public static (JsonElement Claims, string Key) Believe(string authorization)
    {
        var parts = authorization["vapid ".Length..].Split(", ");
        var (token, name) = (parts[0]["t=".Length..], parts[1]["k=".Length..]);
        var point = Base64Url.DecodeFromChars(name);
        using var signer = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        var dot = token.LastIndexOf('.');
        var isSigned = signer.VerifyData(
            Encoding.ASCII.GetBytes(token[..dot]), Base64Url.DecodeFromChars(token.AsSpan(dot + 1)),
            HashAlgorithmName.SHA256);
        return isSigned
            ? (JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement, name)
            : throw new CryptographicException("The signature is wrong.");
    }

    public void Dispose() => key.Dispose();
}
