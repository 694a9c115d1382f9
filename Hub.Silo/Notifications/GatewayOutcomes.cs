using System.Globalization;
using System.Text.Json;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// Takes what the gateway tells: signed with the common secret, of these minutes, and each message once. The log tells
/// which rule refused one, never what was in it.
/// </summary>
internal sealed class GatewayOutcomes(
    IDatabase database, ReachSettings settings, TimeProvider clock, ILogger<GatewayOutcomes> log)
    : IGatewayOutcomes
{
    private static readonly TimeSpan oldest = TimeSpan.FromMinutes(5);

    // A later word about the same call: 'delivered' that comes late does not undo 'answered'.
    private const string Keep =
        """
        UPDATE delivery SET outcome = @outcome
        WHERE id = @id AND channel IN ('Sms', 'Voice') AND attempts > 0
            AND (outcome IS NULL OR outcome = 'Delivered' OR (outcome <> 'Answered' AND @outcome <> 'Delivered'))
        """;

    public async Task<Outcome> Take(string? timestamp, string? signature, ReadOnlyMemory<byte> body)
    {
        var refusal = await Judge(timestamp, signature, body);
        if (refusal is not null)
        {
            log.LogWarning("A gateway's outcome was refused: {Code}", refusal.Code);
        }

        return refusal is null ? Outcome.Accepted(0) : Outcome.Refused(refusal);
    }

    private async Task<Refusal?> Judge(string? timestamp, string? signature, ReadOnlyMemory<byte> body)
    {
        if (settings.Gateway is not { } gateway)
        {
            return GatewayRefusals.NotConfigured;
        }

        if (timestamp is null || signature is null
            || !GatewaySignature.Holds(gateway.Secret, timestamp, body.Span, signature))
        {
            return GatewayRefusals.Forged;
        }

        var now = clock.GetUtcNow();
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > oldest.TotalSeconds)
        {
            return GatewayRefusals.Stale;
        }

        if (Read(body) is not var (id, outcome))
        {
            return GatewayRefusals.Malformed;
        }

        return await Write(signature, id, outcome, now);
    }

    private async Task<Refusal?> Write(string signature, Guid id, DeliveryOutcome outcome, DateTimeOffset now)
    {
        Refusal? refusal = null;
        await database.Write(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "DELETE FROM gateway_message WHERE at < @at",
                new { at = Micros.Of(now - oldest - oldest) },
                transaction);
            var isNews = await connection.ExecuteAsync(
                "INSERT INTO gateway_message (signature, at) VALUES (@signature, @at) ON CONFLICT DO NOTHING",
                new { signature, at = Micros.Of(now) },
                transaction) > 0;
            var isKnown = await connection.QuerySingleAsync<long>(
                "SELECT COUNT(*) FROM delivery WHERE id = @id AND channel IN ('Sms', 'Voice') AND attempts > 0",
                new { id = id.ToString("N") },
                transaction) > 0;
            refusal = !isNews ? GatewayRefusals.Replayed : isKnown ? null : GatewayRefusals.DeliveryUnknown;
            if (refusal is null)
            {
                await connection.ExecuteAsync(
                    Keep, new { id = id.ToString("N"), outcome = outcome.ToString() }, transaction);
            }
        });
        return refusal;
    }

    private static (Guid Id, DeliveryOutcome Outcome)? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var told = JsonDocument.Parse(body);
            return told.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
                && Guid.TryParseExact(id.GetString(), "N", out var key)
                && root.TryGetProperty("outcome", out var said) && said.ValueKind is JsonValueKind.String
                && Of(said.GetString()) is { } outcome
                    ? (key, outcome)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DeliveryOutcome? Of(string? word) => word switch
    {
        "delivered" => DeliveryOutcome.Delivered,
        "answered" => DeliveryOutcome.Answered,
        "not-answered" => DeliveryOutcome.NotAnswered,
        "failed" => DeliveryOutcome.Failed,
        _ => null,
    };
}
