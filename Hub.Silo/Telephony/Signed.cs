using System.Globalization;
using System.Text;
using Dapper;
using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;

namespace Hub.Silo.Telephony;

/// <summary>Whether a message is of the telephone system, of these minutes, and said for the first time.</summary>
internal static class Signed
{
    private static readonly TimeSpan oldest = TimeSpan.FromMinutes(5);

    public static Refusal? Wrong(SignedMessage message, IReadOnlyList<byte[]> secrets, DateTimeOffset now) =>
        message.Time is not { } time || message.Signature is not { } signature
            || !secrets.Any(secret => GatewaySignature.Holds(secret, time, message.Body.Span, signature))
                ? TelephonyRefusals.Forged
            : !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                || Math.Abs(now.ToUnixTimeSeconds() - seconds) > oldest.TotalSeconds ? TelephonyRefusals.Stale
            : null;

    /// <summary>Keeps that it was said; false where it was before. A later turn may come in the same second.</summary>
    public static async Task<bool> IsNews(
        SignedMessage message, int turn, DateTimeOffset now, DbConnection connection, DbTransaction transaction)
    {
        await connection.ExecuteAsync(
            "DELETE FROM telephone_message WHERE at < @at",
            new { at = Micros.Of(now - oldest - oldest) },
            transaction);
        return await connection.ExecuteAsync(
            "INSERT INTO telephone_message (signature, at) VALUES (@signature, @at) ON CONFLICT DO NOTHING",
            new
            {
                signature = string.Create(CultureInfo.InvariantCulture, $"{message.Signature}/{turn}"),
                at = Micros.Of(now),
            },
            transaction) > 0;
    }

    /// <summary>The hub's own signature of a later turn of a call: nobody makes one up.</summary>
    public static string Mark(byte[] secret, string call, int attempt) => GatewaySignature.Sign(
        secret,
        string.Create(CultureInfo.InvariantCulture, $"turn-{attempt}"),
        Encoding.UTF8.GetBytes(call))["sha256=".Length..];
}
