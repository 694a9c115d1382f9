using Dapper;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>Feeds in the hub's database.</summary>
internal sealed class CalendarFeedTable(IDatabase database)
{
    private const string Columns =
        """
        id AS Id, practitioner AS Practitioner, scope AS Scope, rota AS Rota, token_hash AS TokenHash,
        made_at AS MadeAt, fetched_at AS FetchedAt, changed_at AS ChangedAt, told AS Told, version AS Version
        """;

    public async Task<IReadOnlyList<CalendarFeedRow>> Of(PractitionerId person, CancellationToken cancellation) =>
        await Rows("WHERE practitioner = @key ORDER BY made_at, id", person.ToString(), cancellation);

    public async Task<IReadOnlyList<CalendarFeedRow>> All(CancellationToken cancellation) =>
        await Rows("ORDER BY practitioner, made_at, id", null, cancellation);

    public async Task<CalendarFeedRow?> Find(CalendarFeedId feed, CancellationToken cancellation = default) =>
        (await Rows("WHERE id = @key", feed.ToString(), cancellation)).SingleOrDefault();

    public async Task<CalendarFeedRow?> FindByToken(string hash, CancellationToken cancellation) =>
        (await Rows("WHERE token_hash = @key", hash, cancellation)).SingleOrDefault();

    /// <summary>Keeps it, unless its owner has as many as there may be.</summary>
    public Task<bool> Add(CalendarFeedRow row, int most) => Write(
        """
        INSERT INTO calendar_feed (id, practitioner, scope, rota, token_hash, made_at, changed_at, told, version)
        SELECT @Id, @Practitioner, @Scope, @Rota, @TokenHash, @MadeAt, @ChangedAt, @Told, 1
        WHERE (SELECT COUNT(*) FROM calendar_feed WHERE practitioner = @Practitioner) < @most
        """,
        new
        {
            row.Id, row.Practitioner, row.Scope, row.Rota, row.TokenHash, row.MadeAt, row.ChangedAt, row.Told, most,
        });

    public Task<bool> Readdress(CalendarFeedId feed, string hash, DateTimeOffset at) => Write(
        """
        UPDATE calendar_feed SET token_hash = @hash, made_at = @at, fetched_at = NULL, version = version + 1
        WHERE id = @id
        """,
        new { id = feed.ToString(), hash, at = Micros.Of(at) });

    /// <summary>Keeps what was told, if nobody told or ended it meanwhile.</summary>
    public Task<bool> Tell(CalendarFeedRow read, string told, DateTimeOffset changed, DateTimeOffset at) => Write(
        """
        UPDATE calendar_feed SET told = @told, changed_at = @changed, fetched_at = @at, version = version + 1
        WHERE id = @Id AND version = @Version
        """,
        new { read.Id, read.Version, told, changed = Micros.Of(changed), at = Micros.Of(at) });

    /// <summary>Notes that it was asked for and nothing had changed.</summary>
    public Task<bool> Touch(CalendarFeedRow read, DateTimeOffset at) => Write(
        "UPDATE calendar_feed SET fetched_at = @at WHERE id = @Id AND token_hash = @TokenHash",
        new { read.Id, read.TokenHash, at = Micros.Of(at) });

    public Task<bool> Remove(CalendarFeedId feed) =>
        Write("DELETE FROM calendar_feed WHERE id = @id", new { id = feed.ToString() });

    public Task<bool> RemoveAll(PractitionerId person) =>
        Write("DELETE FROM calendar_feed WHERE practitioner = @id", new { id = person.ToString() });

    private async Task<bool> Write(string sql, object parameters)
    {
        var written = 0;
        await database.Write(async (connection, transaction) =>
            written = await connection.ExecuteAsync(sql, parameters, transaction));
        return written > 0;
    }

    private async Task<List<CalendarFeedRow>> Rows(string which, string? key, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return (await connection.QueryAsync<CalendarFeedRow>(new CommandDefinition(
            $"SELECT {Columns} FROM calendar_feed {which}", new { key }, cancellationToken: cancellation))).AsList();
    }
}
