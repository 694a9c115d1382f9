namespace Hub.Contracts.Rotas;

/// <summary>
/// Duties for calendar programs, each calendar under an address that only its owner was told. Who knows the address
/// reads the calendar, so it can be made anew and revoked, and ends with its owner's account.
/// </summary>
public interface ICalendarFeeds
{
    /// <summary>A person's own calendars, the oldest first.</summary>
    Task<IReadOnlyList<CalendarFeedView>> Of(PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Everybody's calendars, for the secretariat.</summary>
    Task<IReadOnlyList<CalendarFeedView>> All(CancellationToken cancellation = default);

    /// <summary>Makes a calendar. <paramref name="rota"/> is named where it is the calendar of one rota.</summary>
    Task<Answer<CalendarSecret>> Make(PractitionerId by, CalendarScope scope, RotaId? rota);

    /// <summary>The same calendar under a new address; the old one ends at once. Only its owner may.</summary>
    Task<Answer<CalendarSecret>> Renew(PractitionerId by, CalendarFeedId feed);

    /// <summary>Ends a calendar at once. Its owner may, and the secretariat.</summary>
    Task<Outcome> Revoke(PractitionerId by, CalendarFeedId feed);

    /// <summary>Ends all calendars of somebody who has left or has lost their account.</summary>
    Task End(PractitionerId person);

    /// <summary>What the calendar under an address says now; null where there is none.</summary>
    Task<CalendarText?> Read(string token, CancellationToken cancellation = default);
}

/// <summary>Whose duties a calendar tells.</summary>
public enum CalendarScope
{
    /// <summary>Those that its owner holds in person.</summary>
    Own,

    /// <summary>Those of the institution at which its owner works.</summary>
    Workplace,

    /// <summary>Everybody's of one rota.</summary>
    Rota,
}

/// <summary>A calendar without its secret.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Scope">Whose duties it tells.</param>
/// <param name="Rota">Of which rota, where it is the calendar of one.</param>
/// <param name="MadeAt">Since when it has its present address.</param>
/// <param name="FetchedAt">When a program asked for it last; null for never.</param>
public sealed record CalendarFeedView(
    CalendarFeedId Id,
    PractitionerId Owner,
    CalendarScope Scope,
    RotaId? Rota,
    DateTimeOffset MadeAt,
    DateTimeOffset? FetchedAt);

/// <summary>The secret part of an address, told once. Its text is kept out of whatever prints it.</summary>
public sealed record CalendarSecret(CalendarFeedView Feed, string Token)
{
    public override string ToString() => nameof(CalendarSecret);
}

/// <summary>A text/calendar document, and when what it says changed last.</summary>
public sealed record CalendarText(string Document, DateTimeOffset ChangedAt);
