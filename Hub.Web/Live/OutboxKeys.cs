using System.Security.Claims;
using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Web.Live;

/// <summary>
/// Derives for each person the key that seals unsent text on their device. The key comes only with a session and is
/// kept in memory only, so the next person at the same device finds bytes that say nothing.
/// </summary>
internal sealed class OutboxKeys(byte[] secret)
{
    private const int SecretBytes = 32;

    /// <summary>The configured secret (base64, the same on every node), or one that this node keeps.</summary>
    public static OutboxKeys From(IConfiguration configuration)
    {
        if (configuration["Hub:OutboxSecret"] is { Length: > 0 } configured)
        {
            return new(Convert.FromBase64String(configured));
        }

        var file = Path.Combine(configuration["Hub:DataFolder"] ?? "data", "keys", "outbox.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(SecretBytes));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return new(File.ReadAllBytes(file));
    }

    public byte[] For(PractitionerId person) => HMACSHA256.HashData(secret, person.Value.ToByteArray());

    public static JsonHttpResult<OutboxKey> Answer(ClaimsPrincipal caller, OutboxKeys keys, HttpContext http)
    {
        var person = Caller.Of(caller);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new OutboxKey(person, Convert.ToBase64String(keys.For(person))));
    }
}

/// <summary>Whose key it is, and the 32 bytes of it.</summary>
internal sealed record OutboxKey(PractitionerId Person, string Key);
