using System.Globalization;
using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Notifications;

/// <summary>
/// 'This person is being asked, or told, now', as rows that a feature's read model writes in the transaction of its
/// event. It names <see cref="Table"/> among its tables. Ids follow from the log: a rebuild makes the same rows.
/// </summary>
internal static class Notices
{
    public const string Table = "notice";

    /// <summary>From this event on the person is asked, until an event of the stream ends it.</summary>
    /// <param name="stored">The event.</param>
    /// <param name="person">Whom.</param>
    /// <param name="kind">One of <see cref="Contracts.Notifications.NoticeKinds"/>.</param>
    /// <param name="about">What it is about, for the page that shows it; it is never sent.</param>
    /// <param name="urgent">Comes in quiet hours too.</param>
    public static Statement Ask(StoredEvent stored, PractitionerId person, string kind, Guid? about, bool urgent) =>
        new(
            """
            INSERT INTO notice (id, stream, version, practitioner, kind, about, at, urgent)
            VALUES (@id, @stream, @version, @practitioner, @kind, @about, @at, @urgent)
            ON CONFLICT (id) DO NOTHING
            """,
            ("id", Id(stored, person, kind).ToString("N")), ("stream", stored.Stream.ToString()),
            ("version", stored.Version), ("practitioner", person.ToString()), ("kind", kind),
            ("about", about?.ToString("N")), ("at", Micros.Of(stored.At)), ("urgent", urgent ? 1L : 0L));

    /// <summary>It is over: for all whom the stream asks, or only for one, or only for one kind.</summary>
    public static Statement End(StoredEvent stored, PractitionerId? only = null, string? kind = null)
    {
        var stream = ("stream", (object?)stored.Stream.ToString());
        return (only, kind) switch
        {
            (null, null) => new("DELETE FROM notice WHERE stream = @stream", stream),
            ({ } one, null) => new(
                "DELETE FROM notice WHERE stream = @stream AND practitioner = @practitioner",
                stream, ("practitioner", one.ToString())),
            (null, { } of) => new(
                "DELETE FROM notice WHERE stream = @stream AND kind = @kind", stream, ("kind", of)),
            ({ } one, { } of) => new(
                "DELETE FROM notice WHERE stream = @stream AND practitioner = @practitioner AND kind = @kind",
                stream, ("practitioner", one.ToString()), ("kind", of)),
        };
    }

    /// <summary>The id of what this event tells this person; opaque, so it goes to devices as the tag.</summary>
    public static Guid Id(StoredEvent stored, PractitionerId person, string kind) => DerivedIds.Notice(
        stored.Stream.Key,
        string.Create(CultureInfo.InvariantCulture, $"{stored.Stream.Kind}/{stored.Version}/{person}/{kind}"));
}
