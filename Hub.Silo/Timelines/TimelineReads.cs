using System.Data.Common;
using System.Text.Json;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Timelines;

/// <summary>Reads entries by their places, never by counting, so that a long timeline opens like a short one.</summary>
internal sealed class TimelineReads(
    IDatabase database, IEventStore store, People people, ReadMarks marks, CallCards calls)
    : ITimelineReads
{
    private const int MostInPage = 100;
    private const int MostChanges = 200;
    private const int MostFound = 50;

    public async Task<TimelinePage> Page(
        TimelineId timeline, long? before, int take, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var most = Math.Clamp(take, 1, MostInPage);

        // The version is read first: what is committed in between is then shown twice rather than never.
        var version = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "SELECT COALESCE(MAX(changed), 0) FROM timeline_entry WHERE timeline = @timeline",
            new { timeline = timeline.ToString() },
            cancellationToken: cancellation));
        var rows = await Rows(
            connection,
            "timeline = @timeline AND ordinal < @before ORDER BY ordinal DESC LIMIT @take",
            new { timeline = timeline.ToString(), before = before ?? long.MaxValue, take = most + 1 },
            cancellation);
        var pinned = before is not null
            ? []
            : await Rows(
                connection,
                "timeline = @timeline AND pinned_at IS NOT NULL ORDER BY ordinal DESC",
                new { timeline = timeline.ToString() },
                cancellation);
        var page = rows.Take(most).Reverse().ToArray();
        return new TimelinePage(
            version,
            await Views(connection, page, cancellation),
            await Views(connection, pinned, cancellation),
            rows.Count > most);
    }

    public async Task<TimelineChanges> Changes(
        TimelineId timeline, long after, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await Rows(
            connection,
            "timeline = @timeline AND changed > @after ORDER BY changed LIMIT @take",
            new { timeline = timeline.ToString(), after, take = MostChanges + 1 },
            cancellation);
        var changed = rows.Take(MostChanges).ToArray();

        // Every event of a timeline changes one entry, so the last change is the version that is reached.
        return new TimelineChanges(
            after,
            changed.Length == 0 ? after : changed[^1].Changed,
            await Views(connection, changed, cancellation),
            rows.Count > MostChanges);
    }

    public async Task<TimelineEntryView?> Entry(
        TimelineId timeline, EntryId entry, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await Rows(
            connection,
            "timeline = @timeline AND entry = @entry",
            new { timeline = timeline.ToString(), entry = entry.ToString() },
            cancellation);
        return await Views(connection, rows, cancellation) is [var found, ..] ? found : null;
    }

    public async Task<IReadOnlyList<EntryVersionView>> History(
        TimelineId timeline, EntryId entry, CancellationToken cancellation = default)
    {
        var stored = await store.ReadSubject(
            new StreamId(TimelineTable.StreamKind, timeline.Value), entry.Value, cancellation);
        var wordings = stored
            .Select(row => EventTypes.All.Read(row).Event)
            .Select(happened => happened switch
            {
                TimelineEvent.MessagePosted e => (e.At, By: e.Author, Text: e.Markdown, Reason: null),
                TimelineEvent.StatusPosted e => (e.At, By: e.Author, Text: e.Note, Reason: null),
                TimelineEvent.EntryCorrected e => (e.At, e.By, Text: e.Markdown, Reason: null),
                TimelineEvent.EntryRetracted e => (e.At, e.By, Text: string.Empty, Reason: (string?)e.Reason),
                _ => default,
            })
            .Where(wording => wording.Text is not null)
            .ToArray();
        var names = await people.Of(wordings.Select(wording => wording.By), cancellation);
        return wordings
            .Select(wording => new EntryVersionView(wording.At, names[wording.By], wording.Text, wording.Reason))
            .ToArray();
    }

    public async Task<IReadOnlyList<TimelineEntryView>> Search(
        TimelineId timeline, string text, CancellationToken cancellation = default)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Folding.ForSearch)
            .Where(word => word.Length >= 2)
            .Take(10)
            .ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { timeline = timeline.ToString(), take = MostFound });
        var conditions = words.Select((word, place) =>
        {
            parameters.Add($"word{place}", LikePattern.Containing(word));
            return $" AND search LIKE @word{place} ESCAPE '\\'";
        });
        await using var connection = await database.Open(cancellation);
        var rows = await Rows(
            connection,
            $"timeline = @timeline{string.Concat(conditions)} ORDER BY ordinal DESC LIMIT @take",
            parameters,
            cancellation);
        return await Views(connection, rows, cancellation);
    }

    public async Task<IReadOnlyList<VitalsPoint>> Vitals(
        TimelineId timeline, int take, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await Rows(
            connection,
            "timeline = @timeline AND vitals IS NOT NULL ORDER BY ordinal DESC LIMIT @take",
            new { timeline = timeline.ToString(), take = Math.Clamp(take, 1, MostInPage) },
            cancellation);
        return rows
            .Select(row => new VitalsPoint(
                Micros.Instant(row.WrittenAt),
                new EntryId(Guid.ParseExact(row.Entry, "N")),
                JsonSerializer.Deserialize<VitalSigns>(row.Vitals!, EventTypes.Json)!))
            .OrderBy(point => point.At)
            .ToArray();
    }

    public Task<IReadOnlyList<ReadMarkView>> ReadMarks(
        TimelineId timeline, CancellationToken cancellation = default) => marks.Of(timeline, cancellation);

    public Task<IReadOnlyList<ReadMarkView>> ReadBy(
        TimelineId timeline, EntryId entry, CancellationToken cancellation = default) =>
        marks.ReadBy(timeline, entry, cancellation);

    public Task<bool> MarkRead(TimelineId timeline, PractitionerId reader, long ordinal) =>
        marks.Move(timeline, reader, ordinal);

    private static async Task<IReadOnlyList<EntryRow>> Rows(
        DbConnection connection, string where, object parameters, CancellationToken cancellation) =>
        (await connection.QueryAsync<EntryRow>(new CommandDefinition(
            $"SELECT {EntryRow.Columns} FROM timeline_entry WHERE {where}",
            parameters,
            cancellationToken: cancellation))).AsList();

    private async Task<IReadOnlyList<TimelineEntryView>> Views(
        DbConnection connection, IReadOnlyList<EntryRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var confirmations = await Confirmations(connection, rows, cancellation);
        var replies = await Replies(connection, rows, cancellation);
        var names = await people.Of(
            rows.SelectMany(row => row.Named())
                .Concat(confirmations.SelectMany(row => row.Named()))
                .Concat(replies.Values.Select(row => EntryRow.Person(row.Author))),
            cancellation);
        var asked = confirmations.ToLookup(row => row.Entry, StringComparer.Ordinal);
        var cards = await calls.Of(
            rows.Where(row => row is { Kind: EntryRow.Call, RetractedAt: null })
                .Select(row => new CallId(Guid.ParseExact(row.Entry, "N"))),
            cancellation);
        return rows
            .Select(row => row.View(
                names,
                ReplyTo(row, replies, names),
                asked[row.Entry],
                cards.GetValueOrDefault(new CallId(Guid.ParseExact(row.Entry, "N")))))
            .ToArray();
    }

    private static ReplyView? ReplyTo(
        EntryRow row,
        Dictionary<string, EntryRow> replies,
        IReadOnlyDictionary<PractitionerId, PersonView> names) =>
        row.ReplyTo is not null && replies.TryGetValue(row.ReplyTo, out var answered)
            ? new ReplyView(
                new EntryId(Guid.ParseExact(answered.Entry, "N")),
                names[EntryRow.Person(answered.Author)].Name,
                Excerpt.Of(answered.Markdown))
            : null;

    private static async Task<IReadOnlyList<ConfirmationRow>> Confirmations(
        DbConnection connection, IReadOnlyList<EntryRow> rows, CancellationToken cancellation)
    {
        var entries = rows.Where(row => row.Asks > 0).Select(row => row.Entry).ToArray();
        if (entries.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { timeline = rows[0].Timeline });
        return (await connection.QueryAsync<ConfirmationRow>(new CommandDefinition(
            $"""
            SELECT {ConfirmationRow.Columns} FROM confirmation
            WHERE timeline = @timeline AND entry IN {parameters.AddList("entry", entries)} ORDER BY entry, place
            """,
            parameters,
            cancellationToken: cancellation))).AsList();
    }

    private static async Task<Dictionary<string, EntryRow>> Replies(
        DbConnection connection, IReadOnlyList<EntryRow> rows, CancellationToken cancellation)
    {
        var entries = rows.Select(row => row.ReplyTo).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (entries.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { timeline = rows[0].Timeline });
        var answered = await Rows(
            connection,
            $"timeline = @timeline AND entry IN {parameters.AddList("entry", entries)}",
            parameters,
            cancellation);
        return answered.ToDictionary(row => row.Entry, StringComparer.Ordinal);
    }
}
