using System.Buffers.Text;
using System.Security.Cryptography;
using Hub.Silo.Notifications;
using Hub.Testing;

namespace Hub.Silo.Tests.Notifications;

/// <summary>The example of RFC 8291, and what a browser of ours can read.</summary>
public sealed class EncryptingPushes
{
    private const string Words = "When I grow up, I want to be a watermelon";

    [Fact]
    public void The_example_of_the_standard_comes_out_to_the_byte()
    {
        using var sender = Key(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        var body = PushEncryption.Encrypt(
            System.Text.Encoding.ASCII.GetBytes(Words),
            Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            sender,
            Bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK"
            + "6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(body));
    }

    [Fact]
    public void The_browser_of_the_standard_reads_it()
    {
        var key = Key(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94");
        using var browser = new PushReceiver(key, Bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        Assert.Equal(Words, browser.Read(Bytes(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK"
            + "6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")));
    }

    [Fact]
    public void No_two_bodies_are_alike_and_another_browser_cannot_read_them()
    {
        using var browser = new PushReceiver();
        using var other = new PushReceiver();
        var one = PushEncryption.Encrypt("x"u8.ToArray(), browser.Point, browser.Auth);
        var two = PushEncryption.Encrypt("x"u8.ToArray(), browser.Point, browser.Auth);
        Assert.Equal("x", browser.Read(one));
        Assert.Equal("x", browser.Read(two));
        Assert.NotEqual(one, two);
        Assert.ThrowsAny<CryptographicException>(() => other.Read(one));
    }

    private static ECDiffieHellman Key(string point, string secret)
    {
        var bytes = Bytes(point);
        return ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = bytes[1..33], Y = bytes[33..] },
            D = Bytes(secret),
        });
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
