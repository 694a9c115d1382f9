using System.Globalization;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>The rotas as rows: what a list shows, and up to which version each has grown.</summary>
internal sealed class RotaTable : IReadModel
{
    public string Kind => RotaGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["rota"];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var id = ("id", (object?)recorded.Stored.Stream.Key.ToString("N"));
        var version = ("version", (object?)recorded.Stored.Version);
        yield return recorded.Event switch
        {
            // Named anew it has a row already.
            RotaFounded e => new(
                """
                INSERT INTO rota (id, name, owner, published_through, version)
                VALUES (@id, @name, @owner, NULL, @version)
                ON CONFLICT (id) DO UPDATE SET name = @name, owner = @owner, version = @version
                """,
                id, version, ("name", e.Name), ("owner", e.Owner.ToString())),
            RotaPublished e => new(
                "UPDATE rota SET published_through = @through, version = @version WHERE id = @id",
                id, version, ("through", e.Through.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            _ => new("UPDATE rota SET version = @version WHERE id = @id", id, version),
        };
    }
}
