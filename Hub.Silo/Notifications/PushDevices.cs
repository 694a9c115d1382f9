using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>Devices in their table beside the log. Whoever subscribes a device anew takes it over.</summary>
internal sealed class PushDevices(IDatabase database, IFeed feed, ReachSettings settings, TimeProvider clock)
{
    /// <summary>The kind under which a new device is announced: whoever is asked just now rings on it too.</summary>
    public const string StreamKind = "push-device";

    private const int LongestEndpoint = 1000;
    private const int LongestName = 40;

    public async Task<Outcome> Add(PractitionerId owner, PushSubscription subscription)
    {
        if (Mistake(subscription) is { } mistake)
        {
            return Outcome.Refused(mistake);
        }

        var isKept = false;
        await database.Write(async (connection, transaction) => isKept = await connection.ExecuteAsync(
            """
            INSERT INTO push_device (id, practitioner, endpoint, p256dh, auth, name, language, since)
            SELECT @id, @owner, @Endpoint, @P256dh, @Auth, @name, @language, @now
            WHERE (SELECT COUNT(*) FROM push_device WHERE practitioner = @owner AND endpoint <> @Endpoint) < @most
            ON CONFLICT (endpoint) DO UPDATE SET practitioner = excluded.practitioner, p256dh = excluded.p256dh,
                auth = excluded.auth, name = excluded.name, language = excluded.language, since = excluded.since
            """,
            new
            {
                id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
                owner = owner.ToString(),
                subscription.Endpoint,
                subscription.P256dh,
                subscription.Auth,
                name = Name(subscription.Name),
                language = subscription.Language is "en" ? "en" : "ja",
                now = Micros.Of(clock.GetUtcNow()),
                most = ReachRefusals.MostDevices,
            },
            transaction) > 0);
        if (!isKept)
        {
            return Outcome.Refused(PushRefusals.TooManyDevices);
        }

        await feed.Announce(new StreamId(StreamKind, owner.Value), 1);
        return Outcome.Accepted(0);
    }

    /// <summary>Removes one; only that person's where <paramref name="of"/> is given.</summary>
    public async Task<bool> Remove(Guid device, PractitionerId? of)
    {
        var removed = 0;
        var owner = of is null ? "" : " AND practitioner = @of";
        await database.Write(async (connection, transaction) => removed = await connection.ExecuteAsync(
            $"DELETE FROM push_device WHERE id = @id{owner}",
            new { id = device.ToString("N"), of = of?.ToString() },
            transaction));
        return removed > 0;
    }

    public Task RemoveAll(PractitionerId person) => database.Write((connection, transaction) =>
        connection.ExecuteAsync(
            "DELETE FROM push_device WHERE practitioner = @person", new { person = person.ToString() }, transaction));

    /// <summary>Removes those of whoever has left.</summary>
    public async Task RemoveOfThoseWhoLeft(CancellationToken cancellation)
    {
        const string Left = "practitioner IN (SELECT id FROM practitioner WHERE active = 0)";
        await using (var connection = await database.Open(cancellation))
        {
            if (await connection.Count(null, $"SELECT COUNT(*) FROM push_device WHERE {Left}") == 0)
            {
                return;
            }
        }

        await database.Write(
            (connection, transaction) => connection.Run(transaction, $"DELETE FROM push_device WHERE {Left}"),
            cancellation);
    }

    public async Task<PushDevice?> Find(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QuerySingleOrDefaultAsync<PushDevice>(new CommandDefinition(
            """
            SELECT id AS Id, practitioner AS Practitioner, endpoint AS Endpoint, p256dh AS P256dh, auth AS Auth,
                language AS Language
            FROM push_device WHERE id = @id
            """,
            new { id },
            cancellationToken: cancellation));
    }

    private Refusal? Mistake(PushSubscription told) =>
        !IsEndpoint(told.Endpoint) ? PushRefusals.EndpointWrong
        : !IsKey(told.P256dh) || Bytes(told.Auth)?.Length != PushEncryption.AuthLength ? PushRefusals.KeyWrong
        : null;

    private bool IsEndpoint(string text) => text.Length <= LongestEndpoint
        && Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
        && endpoint.UserInfo.Length == 0
        && (endpoint.Scheme is "https" || (settings.MayLoopBack && endpoint is { Scheme: "http", IsLoopback: true }));

    private static bool IsKey(string text)
    {
        try
        {
            using var key = Bytes(text) is { } point ? ECDiffieHellman.Create(PushEncryption.Point(point)) : null;
            return key is not null;
        }
        catch (CryptographicException)
        {
            // Of the right length, and on no curve of ours.
            return false;
        }
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Name(string typed)
    {
        var name = string.Concat(typed.Where(letter => !char.IsControl(letter))).Trim();
        return name.Length switch
        {
            0 => "—",
            > LongestName => name[..LongestName],
            _ => name,
        };
    }
}

/// <summary>A device as it lies in its table. Its keys are kept out of whatever prints it.</summary>
internal sealed class PushDevice
{
    public required string Id { get; init; }
    public required string Practitioner { get; init; }
    public required string Endpoint { get; init; }
    public required string P256dh { get; init; }
    public required string Auth { get; init; }
    public required string Language { get; init; }
}
