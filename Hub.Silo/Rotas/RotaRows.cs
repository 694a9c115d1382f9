using System.Globalization;
using Dapper;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>Which rotas there are.</summary>
internal sealed class RotaRows(IDatabase database)
{
    /// <summary>All rotas by name, drafts included.</summary>
    public async Task<List<RotaRow>> Read(CancellationToken cancellation)
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
