namespace Hub.Silo.Rotas.Calendars;

/// <summary>What a calendar should show once: the same duty has the same id for ever.</summary>
internal sealed record CalendarEntry(Guid Id, EntryTime Time, EntryText Text);

/// <summary>When an entry is.</summary>
internal abstract record EntryTime
{
    /// <summary>From an instant up to, and without, another.</summary>
    public sealed record Between(DateTimeOffset From, DateTimeOffset To) : EntryTime;

    /// <summary>Whole days wherever they are read, both ends included.</summary>
    public sealed record Days(DateOnly First, DateOnly Last) : EntryTime;
}

/// <summary>What a person reads of an entry, in a program that is not ours: never a word about a patient.</summary>
internal sealed record EntryText(string Title, string Note = "", string Place = "");

/// <summary>An entry as a calendar last told it.</summary>
/// <param name="Entry">What it said.</param>
/// <param name="Status">Whether it still holds.</param>
/// <param name="Sequence">How often it was changed.</param>
/// <param name="LastModified">When it was changed last.</param>
internal sealed record PublishedEntry(
    CalendarEntry Entry, EntryStatus Status, int Sequence, DateTimeOffset LastModified);

/// <summary>Whether an entry still holds.</summary>
internal enum EntryStatus
{
    Confirmed,

    /// <summary>It was told once and no longer holds: programs must hear that, or they keep it.</summary>
    Cancelled,
}
