using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Rotas of every kind of window and assignment; the same for the same seed.</summary>
internal sealed class RandomRota(int seed)
{
    private static readonly string[] Zones =
        ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/St_Johns"];

    // Weeks in which clocks change, holidays run together or a year ends.
    private static readonly DateOnly[] Weeks =
    [
        new(2026, 3, 5), new(2026, 3, 26), new(2026, 4, 2), new(2026, 4, 28), new(2026, 9, 17), new(2026, 10, 1),
        new(2026, 10, 22), new(2026, 10, 29), new(2026, 11, 19), new(2026, 12, 26), new(2027, 1, 1),
    ];

    private readonly Random random = new(seed);
    private int ids;

    public static IReadOnlyList<Holder> Members { get; } =
    [
        .. Enumerable.Range(1, 3).Select(number => Holder.Of(new PractitionerId(Some.Id(number)))),
        .. Enumerable.Range(4, 3).Select(number => Holder.Of(new InstitutionId(Some.Id(number)))),
    ];

    public RotaPolicy Policy() => new(
        One(Zones), Calendar(), [.. Many(1, 3, () => new Layer(
            new LayerId(NextId()), "層", random.Next(5) == 0 ? "backup" : DutyRoles.Primary, random.Next(2), Windows(2),
            Assignment()))]);

    /// <summary>Changes of a week that begins on a day of the calendar.</summary>
    public RotaChanges Changes(DateTimeOffset week) => new(
        [.. Many(0, 5, () => new Absence(new AbsenceId(NextId()), Member(), During(week)))],
        [.. Many(0, 3, () => Swap(week))],
        [.. Many(0, 3, () => Override(week))]);

    /// <summary>When a week begins in which much happens, or any other.</summary>
    public DateTimeOffset Week() => new(
        (random.Next(3) == 0 ? new DateOnly(2026, 1, 10).AddDays(random.Next(380)) : One(Weeks))
            .ToDateTime(new TimeOnly(random.Next(24), 0)),
        TimeSpan.Zero);

    public DateTimeOffset Within(DateTimeOffset week) => week.AddMinutes(random.Next(7 * 24 * 60));

    public IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    public int Next(int below) => random.Next(below);

    public DutyCalendar Calendar() => new(
        random.Next(4) == 0 ? null : "jp",
        [
            .. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(5) > 0)
                .Select(day => new WeekdayHours(day, [.. Many(0, 2, AnyHours)])),
        ],
        [
            .. Many(0, 1, () => new YearlyClosure(
                new MonthDay(12, 26 + random.Next(6)), new MonthDay(1, 1 + random.Next(5)))),
        ],
        [.. Many(0, 3, Date)],
        [.. Many(0, 3, Date).Distinct().Select(date => new ExtraOpening(date, [.. Many(0, 2, AnyHours)]))]);

    public Assignment.Rotation Rotation(RotationUnit unit) => new(
        [.. Shuffled(Members).Take(1 + random.Next(Members.Count))],
        unit,
        1 + random.Next(3),
        new WallTime(unit == RotationUnit.Month ? Date() : Date().AddDays(-60), Time()),
        random.Next(4),
        One(Enum.GetValues<Handoff>()),
        new AbsenceRule(One(Enum.GetValues<AbsenceCover>()), One(Enum.GetValues<AbsenceExtent>())));

    public DutyWindows Windows(int depth) => random.Next(depth > 0 ? 9 : 7) switch
    {
        0 => new DutyWindows.Always(),
        1 => new DutyWindows.Open(),
        2 or 3 => new DutyWindows.Off(One(Enum.GetValues<OffFilter>())),
        4 => new DutyWindows.Daily(
            Time(), Time(), [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0)]),
        5 => new DutyWindows.Weekly([.. Many(1, 2, () => new WeeklyWindow(WeekdayTime(), WeekdayTime()))]),
        6 => new DutyWindows.HolidayEve(Time(), Time(), random.Next(2) == 0),
        7 => new DutyWindows.Union([.. Many(1, 3, () => Windows(depth - 1))]),
        _ => new DutyWindows.Dates([.. Many(0, 4, () => During(Week()))]),
    };

    public Override Override(DateTimeOffset week)
    {
        var (id, role, during) = (new OverrideId(NextId()), DutyRoles.Primary, During(week));
        return random.Next(4) switch
        {
            0 => new Override.Force(id, role, during, [.. Many(0, 2, Member)]),
            1 => new Override.Remove(id, role, during, Member()),
            2 => new Override.Add(id, role, during, Member()),
            _ => new Override.Replace(id, role, during, Member(), Member()),
        };
    }

    public Swap Swap(DateTimeOffset week) => new(
        new SwapId(NextId()),
        DutyRoles.Primary,
        random.Next(4) == 0 ? SwapStatus.Proposed : SwapStatus.Accepted,
        new SwapPart(Member(), During(week)),
        Member(),
        random.Next(2) == 0 ? null : During(week),
        random.Next(2) == 0 ? null : week.AddDays(-random.Next(3)));

    private Assignment Assignment() => random.Next(9) switch
    {
        0 => new Assignment.Fixed([.. Many(1, 2, Member)]),
        1 => new Assignment.ByWeekday(
        [
            .. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0)
                .Select(day => new WeekdayHolders(day, [.. Many(1, 2, Member)])),
        ]),
        2 => new Assignment.ByDate(
            [.. Many(0, 200, Date).Distinct().Select(date => new DateHolders(date, [.. Many(0, 2, Member)]))]),
        3 => new Assignment.NthWeekday(
        [
            .. Many(1, 6, () => new NthWeekdayRule(
                One(Enum.GetValues<DayOfWeek>()), [1 + random.Next(5), 1 + random.Next(5)], [Member()])),
        ]),
        _ => Rotation(One(Enum.GetValues<RotationUnit>())),
    };

    private Hours AnyHours() => new(Time(), Time());

    private WeekdayTime WeekdayTime() => new(One(Enum.GetValues<DayOfWeek>()), Time());

    private TimeOnly Time() => new(random.Next(24), One([0, 0, 30, 1, 59]));

    private DateOnly Date() => new DateOnly(2026, 1, 15).AddDays(random.Next(380));

    // At times empty or ending before it begins.
    private Period During(DateTimeOffset week)
    {
        var from = Within(week);
        return new Period(from, from.AddMinutes(random.Next(-60, 4000)));
    }

    private Holder Member() => One(Members);

    private Guid NextId() => Some.Id((random.Next(1000) * 1000) + ++ids);

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private IEnumerable<T> Many<T>(int least, int most, Func<T> make)
    {
        for (var left = least + random.Next(most - least + 1); left > 0; left--)
        {
            yield return make();
        }
    }
}
