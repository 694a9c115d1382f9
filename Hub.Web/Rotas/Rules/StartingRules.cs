using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>The rules that a new rota starts from.</summary>
internal static class StartingRules
{
    /// <param name="start">Which of the usual arrangements.</param>
    /// <param name="members">In their order.</param>
    /// <param name="zone">The district's.</param>
    /// <param name="holidays">The list of national holidays, if there is one.</param>
    /// <param name="today">A Monday on or before it is the first handoff.</param>
    /// <param name="words">How layers are called.</param>
    public static RotaPolicy Of(
        StartChoice start, IReadOnlyList<Holder> members, string zone, string? holidays, DateOnly today,
        (string Nights, string DaysOff, string All) words) => new(zone, Calendar(holidays), start switch
    {
        StartChoice.Weekdays =>
        [
            Layer(words.Nights, new DutyWindows.Off(OffFilter.Weeknight), ByWeekday(members)),
            Layer(words.DaysOff, new DutyWindows.Off(OffFilter.DayOff), Turns(members, today)),
        ],
        StartChoice.Vendor =>
        [
            Layer(words.Nights, new DutyWindows.Off(OffFilter.Weeknight), Turns([.. members.SkipLast(1)], today)),
            Layer(words.DaysOff, new DutyWindows.Off(OffFilter.DayOff), new Assignment.Fixed([.. members.TakeLast(1)])),
        ],
        StartChoice.Table =>
        [
            Layer(words.All, new DutyWindows.Off(OffFilter.All), Turns(members, today)),
            Layer(words.All, new DutyWindows.Off(OffFilter.All), new Assignment.ByDate([])) with { Priority = 1 },
        ],
        _ => [Layer(words.All, new DutyWindows.Off(OffFilter.All), Turns(members, today))],
    });

    private static DutyCalendar Calendar(string? holidays) => new(
        holidays,
        [
            .. Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => new WeekdayHours(
                (DayOfWeek)day, [new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0))])),
        ],
        [new YearlyClosure(new MonthDay(12, 29), new MonthDay(1, 3))],
        [],
        []);

    private static Layer Layer(string name, DutyWindows windows, Assignment assignment) =>
        new(new LayerId(Guid.CreateVersion7()), name, DutyRoles.Primary, 0, windows, assignment);

    private static Assignment.ByWeekday ByWeekday(IReadOnlyList<Holder> members) => new Assignment.ByWeekday(
    [
        .. Enumerable.Range((int)DayOfWeek.Monday, 5)
            .Where(_ => members.Count > 0)
            .Select(day => new WeekdayHolders((DayOfWeek)day, [members[(day - 1) % members.Count]])),
    ]);

    private static Assignment.Rotation Turns(IReadOnlyList<Holder> members, DateOnly today) => new(
        members,
        RotationUnit.Week,
        1,
        new WallTime(Weeks.Monday(today), new TimeOnly(9, 0)),
        0,
        Handoff.AtTurn,
        new AbsenceRule(AbsenceCover.Next, AbsenceExtent.Hours));
}
