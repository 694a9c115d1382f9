using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>Rotas as rows: what a list shows, up to which version each has grown, and who is told of what.</summary>
internal sealed class RotaTable : IReadModel
{
    public string Kind => RotaGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["rota", Notifications.Notices.Table];

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
        foreach (var told in Told(recorded))
        {
            yield return told;
        }
    }

    // Whoever has other duties than they were told, and the secretariat, each by their own plan.
    private static IEnumerable<Statement> Told(RecordedEvent recorded)
    {
        var people = recorded.Event switch
        {
            SwapUndone e => e.People,
            HolidaysTaken { Holders.Count: > 0 } e => e.People,
            _ => null,
        };
        return people is null
            ? []
            :
            [
                .. people.Select(person => Ask(recorded.Stored, person)),
                Notifications.Notices.AskOffice(recorded.Stored, NoticeKinds.DutyChanged),
            ];
    }

    private static Statement Ask(StoredEvent stored, PractitionerId person) => Notifications.Notices.Ask(
        stored, person, NoticeKinds.DutyChanged, stored.Stream.Key, urgent: false);
}
