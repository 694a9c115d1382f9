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

    /// <summary>In the place of a person: the secretariat, whoever that is by the time of telling.</summary>
    public const string Office = "secretariat";

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

    /// <summary>The secretariat is told, each of them by their own plan and not in quiet hours.</summary>
    public static Statement AskOffice(StoredEvent stored, string kind) => AskOffice(stored, kind, string.Empty);

    /// <summary>The same where they were not told yet, or where that has ended.</summary>
    public static Statement AskOfficeOnce(StoredEvent stored, string kind) => AskOffice(
        stored,
        kind,
        """
        WHERE NOT EXISTS (SELECT 1 FROM notice WHERE stream = @stream AND practitioner = @office AND kind = @kind)
        """);

    private static Statement AskOffice(StoredEvent stored, string kind, string where) =>
        new(
            $"""
            INSERT INTO notice (id, stream, version, practitioner, kind, about, at, urgent)
            SELECT @id, @stream, @version, @office, @kind, @about, @at, 0 {where}
            """,
            ("id", Id(stored, Office, kind).ToString("N")), ("stream", stored.Stream.ToString()),
            ("version", stored.Version), ("office", Office), ("kind", kind),
            ("about", stored.Stream.Key.ToString("N")), ("at", Micros.Of(stored.At)));

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

    /// <summary>It is over for all whom the stream asks, but for those of one kind, or of two.</summary>
    public static Statement EndAllBut(StoredEvent stored, string kind, string? other = null) => new(
        "DELETE FROM notice WHERE stream = @stream AND kind <> @kind AND kind <> @other",
        ("stream", stored.Stream.ToString()), ("kind", kind), ("other", other ?? kind));

    /// <summary>The id of what this event tells this person; opaque, so it goes to devices as the tag.</summary>
    public static Guid Id(StoredEvent stored, PractitionerId person, string kind) => Id(stored, $"{person}", kind);

    private static Guid Id(StoredEvent stored, string whom, string kind) => DerivedIds.Notice(
        stored.Stream.Key,
        string.Create(CultureInfo.InvariantCulture, $"{stored.Stream.Kind}/{stored.Version}/{whom}/{kind}"));
}
