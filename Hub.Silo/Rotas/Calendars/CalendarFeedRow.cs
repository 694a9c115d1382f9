using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>A feed as it lies in its table.</summary>
internal sealed class CalendarFeedRow
{
    public required string Id { get; init; }
    public required string Practitioner { get; init; }
    public required string Scope { get; init; }
    public string? Rota { get; init; }
    public required string TokenHash { get; init; }
    public long MadeAt { get; init; }
    public long? FetchedAt { get; init; }
    public long ChangedAt { get; init; }
    public required string Told { get; init; }
    public long Version { get; init; }

    public CalendarFeedView View => new(
        new(Guid.ParseExact(Id, "N")),
        new PractitionerId(Guid.ParseExact(Practitioner, "N")),
        Enum.Parse<CalendarScope>(Scope),
        Rota is null ? null : new RotaId(Guid.ParseExact(Rota, "N")),
        Micros.Instant(MadeAt),
        FetchedAt is { } at ? Micros.Instant(at) : null);

    /// <summary>What the feed said last.</summary>
    public IReadOnlyList<PublishedEntry> Entries =>
        [.. JsonSerializer.Deserialize<IReadOnlyList<ToldEntry>>(Told)!.Select(entry => entry.Entry())];

    public static string ToldOf(IReadOnlyList<PublishedEntry> entries) =>
        JsonSerializer.Serialize(entries.Select(ToldEntry.Of));

    /// <summary>An entry in the column; its duties have a beginning and an end.</summary>
    private sealed record ToldEntry(
        Guid Id, long From, long To, string Title, string Note, string Place, bool Cancelled, int Sequence, long At)
    {
        public static ToldEntry Of(PublishedEntry told)
        {
            var (id, time, text) = told.Entry;
            var (from, to) = (EntryTime.Between)time;
            return new ToldEntry(
                id, Micros.Of(from), Micros.Of(to), text.Title, text.Note, text.Place,
                told.Status is EntryStatus.Cancelled, told.Sequence, Micros.Of(told.LastModified));
        }

        public PublishedEntry Entry() => new(
            new CalendarEntry(
                Id,
                new EntryTime.Between(Micros.Instant(From), Micros.Instant(To)),
                new EntryText(Title, Note, Place)),
            Cancelled ? EntryStatus.Cancelled : EntryStatus.Confirmed,
            Sequence,
            Micros.Instant(At));
    }
}
