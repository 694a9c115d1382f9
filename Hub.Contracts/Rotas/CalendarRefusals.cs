namespace Hub.Contracts.Rotas;

/// <summary>Every 'no' about calendars for other programs.</summary>
public static class CalendarRefusals
{
    public static Refusal Unknown { get; } = new(
        "calendar-unknown",
        "このカレンダーはありません。もう停止されているかもしれません。",
        "There is no such calendar. It may have been stopped already.",
        RefusalKind.Unknown);

    public static Refusal TooMany { get; } = new(
        "calendar-too-many",
        "カレンダーは1人20件までです。使っていないものを停止してください。",
        "A person can have 20 calendars. Stop one that is no longer used.",
        RefusalKind.Conflict);
}
