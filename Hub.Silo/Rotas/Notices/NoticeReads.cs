using System.Collections.Concurrent;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Notices;

/// <summary>
/// Works out whom the changes of a rota touch, once for each change, and remembers it as long as the process lives.
/// </summary>
internal sealed class NoticeReads(
    IDatabase database, IEventStore store, DutyBooks books, TimeProvider clock) : IRotaNotices
{
    private const int Page = 500;
    private const int MostNotices = 50;

    private static readonly TimeSpan told = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<RotaId, NoticedRota> all = new();

    public async Task<RotaNoticeList> Of(
        PractitionerId practitioner, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        var mine = book.As(practitioner);
        var seen = await Seen(practitioner, cancellation);
        var notices = new List<RotaNotice>();
        foreach (var kept in book.Published)
        {
            var rota = await Noticed(kept, at - told, book.Holidays, cancellation);
            notices.AddRange(rota.Told
                .Where(notice => notice.Change.By != practitioner && notice.Touched.Overlaps(mine))
                .Select(notice => new RotaNotice(
                    kept.View, notice.Version, notice.Change,
                    notice.Version > seen.GetValueOrDefault(kept.View.Id))));
        }

        var glossary = new Glossary(book.Contacts);
        List<RotaNotice> newest =
        [
            .. notices.OrderByDescending(notice => notice.Change.At).ThenByDescending(notice => notice.Version)
                .Take(MostNotices),
        ];
        glossary.Add(newest.SelectMany(notice => new[] { notice.Change.From, notice.Change.To }).OfType<Holder>());
        glossary.Add(newest.Select(notice => Holder.Of(notice.Change.By)));
        return new RotaNoticeList(newest, glossary.Made);
    }

    public Task MarkSeen(PractitionerId practitioner, RotaId rota, long version) =>
        database.Write((connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO rota_mark (rota, practitioner, version, at) VALUES (@rota, @practitioner, @version, @at)
            ON CONFLICT (rota, practitioner) DO UPDATE SET version = @version, at = @at
            WHERE rota_mark.version < @version
            """,
            new
            {
                rota = rota.ToString(),
                practitioner = practitioner.ToString(),
                version,
                at = Micros.Of(clock.GetUtcNow()),
            },
            transaction));

    private async Task<Dictionary<RotaId, long>> Seen(PractitionerId practitioner, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<(string Rota, long Version)>(new CommandDefinition(
            "SELECT rota, version FROM rota_mark WHERE practitioner = @practitioner",
            new { practitioner = practitioner.ToString() },
            cancellationToken: cancellation));
        return rows.ToDictionary(row => new RotaId(Guid.ParseExact(row.Rota, "N")), row => row.Version);
    }

    private async Task<NoticedRota> Noticed(
        KeptRota kept, DateTimeOffset since, IReadOnlyList<ListedHolidays> holidays, CancellationToken cancellation)
    {
        // A version that went back is another database under our feet: what is remembered is no longer true.
        var noticed = all.TryGetValue(kept.View.Id, out var known) && known.Version <= kept.Version
            ? known.Since(since)
            : NoticedRota.Unknown;
        while (noticed.Version < kept.Version)
        {
            var page = await store.Read(
                new StreamId(RotaGrain.Kind, kept.View.Id.Value), noticed.Version, Page, cancellation);
            if (page.Count == 0)
            {
                break;
            }

            noticed = page.Aggregate(noticed, (rota, stored) => rota.With(
                (RotaEvent)EventTypes.All.Read(stored.Type, stored.Body), stored.Actor, stored.Command, since,
                holidays));
        }

        all[kept.View.Id] = noticed;
        return noticed;
    }
}
