using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Silo.Notifications;

/// <summary>The body of a push as RFC 8291 wants it: aes128gcm for the keys of one browser.</summary>
internal static class PushEncryption
{
    /// <summary>How many bytes an uncompressed point of P-256 takes.</summary>
    public const int PointLength = 65;

    /// <summary>How many bytes a browser's authentication secret has.</summary>
    public const int AuthLength = 16;

    private const int SaltLength = 16;
    private const int TagLength = 16;
    private const int RecordSize = 4096;

    /// <summary>Encrypts with a key of its own, so that no two bodies are alike.</summary>
    public static byte[] Encrypt(byte[] content, byte[] browserKey, byte[] auth)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(content, browserKey, auth, own, RandomNumberGenerator.GetBytes(SaltLength));
    }

    public static byte[] Encrypt(byte[] content, byte[] browserKey, byte[] auth, ECDiffieHellman own, byte[] salt)
    {
        using var browser = ECDiffieHellman.Create(Point(browserKey));
        var ownKey = Point(own);
        var input = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            own.DeriveRawSecretAgreement(browser.PublicKey),
            32,
            auth,
            [.. "WebPush: info\0"u8, .. browserKey, .. ownKey]);
        var key = Derive(input, 16, salt, "Content-Encoding: aes128gcm\0");
        var nonce = Derive(input, 12, salt, "Content-Encoding: nonce\0");

        // One record, and so the last: it ends with a 2.
        byte[] plain = [.. content, 2];
        var header = Header(salt, ownKey);
        var body = new byte[header.Length + plain.Length + TagLength];
        header.CopyTo(body, 0);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(
            nonce, plain, body.AsSpan(header.Length, plain.Length), body.AsSpan(header.Length + plain.Length));
        return body;
    }

    /// <summary>The uncompressed point of a public key.</summary>
    public static byte[] Point(ECAlgorithm key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }

    /// <summary>A public key from its uncompressed point.</summary>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static ECParameters Point(byte[] point) => point is [4, ..] && point.Length == PointLength
        ? new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        }
        : throw new CryptographicException("Not an uncompressed point of P-256.");

    private static byte[] Derive(byte[] input, int length, byte[] salt, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, input, length, salt, Encoding.ASCII.GetBytes(info));

    private static byte[] Header(byte[] salt, byte[] ownKey)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, (byte)ownKey.Length, .. ownKey];
    }
}
