using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Identity;

namespace Hub.Web.Identity;

/// <summary>
/// Codes on paper (invitations, recovery): written so that nobody mistakes a letter, with so much chance in them
/// (75 bits and more) that a plain hash keeps them.
/// </summary>
internal static class OneTimeCode
{
    // No 0 and O, 1, I and L, no vowels that make words.
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXYZ";

    /// <summary>Four groups of four.</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Letters, 16);
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }

    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bare(code))));

    public static bool Matches(string typed, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(typed)), Encoding.ASCII.GetBytes(hash));

    // Typed on a phone with a Japanese keyboard: width, case, hyphens and spaces make no difference.
    private static string Bare(string code) =>
        string.Concat(LoginName.Of(code).Where(char.IsAsciiLetterOrDigit));
}
