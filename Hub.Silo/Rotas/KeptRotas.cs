using System.Globalization;
using Dapper;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>Which rotas there are, from rows, and the history of each.</summary>
internal sealed class KeptRotas(IDatabase database, IDirectory directory, RotaHistories histories)
{
    /// <summary>All rotas by name, drafts included.</summary>
    public async Task<List<RotaRow>> Rows(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<RotaRow>(new CommandDefinition(
            """
            SELECT r.id, r.name, r.published_through, r.version, i.name AS owner
            FROM rota r LEFT JOIN institution i ON i.id = r.owner
            """,
            cancellationToken: cancellation));
        return [.. rows.OrderBy(row => row.name, StringComparer.Ordinal).ThenBy(row => row.id, StringComparer.Ordinal)];
    }

    /// <summary>The published ones by name.</summary>
    public async Task<List<(RotaView View, RotaHistory History)>> Published(CancellationToken cancellation)
    {
        var lists = await directory.HolidayLists(cancellation);
        var published = new List<(RotaView, RotaHistory)>();
        foreach (var row in (await Rows(cancellation)).Where(row => row.published_through is not null))
        {
            published.Add((row.View(), await histories.Of(row.Id, row.version, lists, cancellation)));
        }

        return published;
    }

    public async Task<RotaHistory> History(RotaRow row, CancellationToken cancellation) =>
        await histories.Of(row.Id, row.version, await directory.HolidayLists(cancellation), cancellation);
}

/// <summary>A rota in the table, up to which version it has grown.</summary>
internal sealed record RotaRow(string id, string name, string? published_through, long version, string? owner)
{
    public RotaId Id => new(Guid.ParseExact(id, "N"));

    public RotaView View() => new(
        Id,
        name,
        owner ?? string.Empty,
        published_through is null
            ? null
            : DateOnly.ParseExact(published_through, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
