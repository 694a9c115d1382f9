using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Clinics of a district, rules that associations have, and times as their secretariat writes them.</summary>
public abstract class RotaSpec
{
    internal static readonly HolidayList Holidays = JapaneseHolidays.Of(2025, 2027);

    internal static readonly Holder Yanagisawa = Clinic(1);
    internal static readonly Holder Wakaba = Clinic(2);
    internal static readonly Holder Midori = Clinic(3);
    internal static readonly Holder DrTanaka = Holder.Of(new PractitionerId(Some.Id(4)));
    internal static readonly Holder DrSato = Holder.Of(new PractitionerId(Some.Id(5)));

    internal static readonly LayerId Main = new(Some.Id(101));
    internal static readonly LayerId Second = new(Some.Id(102));

    /// <summary>Monday to Friday 9:00–18:00, closed on national holidays and 12/29–1/3.</summary>
    internal static readonly DutyCalendar Weekdays = new(
        "jp",
        [
            .. Enumerable.Range((int)DayOfWeek.Monday, 5)
                .Select(day => new WeekdayHours((DayOfWeek)day, [new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0))])),
        ],
        [new YearlyClosure(new MonthDay(12, 29), new MonthDay(1, 3))],
        [],
        []);

    internal static readonly DutyWindows DaysOff = new DutyWindows.Off(OffFilter.DayOff);

    internal static readonly AbsenceRule NextCovers = new(AbsenceCover.Next, AbsenceExtent.Hours);

    internal static Assignment.Rotation Weekly { get; } = new(
        [Yanagisawa, Wakaba, Midori], RotationUnit.Week, 1, Wall("2026-04-06 09:00"), 0, Handoff.AtTurn, NextCovers);

    internal static DutyRoster Roster(params IReadOnlyList<Layer> layers) => Roster(RotaChanges.None, layers);

    internal static DutyRoster Roster(RotaChanges changes, params IReadOnlyList<Layer> layers) =>
        new(new RotaPolicy("Asia/Tokyo", Weekdays, layers), changes, [Holidays]);

    internal static Layer Layer(
        DutyWindows windows, Assignment assignment, LayerId? id = null, int priority = 0,
        string role = DutyRoles.Primary) =>
        new(id ?? Main, "当番", role, priority, windows, assignment);

    internal static Assignment.Fixed Always(params IReadOnlyList<Holder> holders) => new(holders);

    /// <summary>A time of Tokyo, such as 2026-11-20 18:00.</summary>
    internal static DateTimeOffset At(string wall) => At(wall, "+09:00");

    internal static DateTimeOffset At(string wall, string offset) =>
        DateTimeOffset.Parse($"{wall} {offset}", CultureInfo.InvariantCulture).ToUniversalTime();

    internal static Period During(string from, string to) => new(At(from), At(to));

    internal static WallTime Wall(string wall) => new(
        DateOnly.Parse(wall[..10], CultureInfo.InvariantCulture),
        TimeOnly.Parse(wall[11..], CultureInfo.InvariantCulture));

    internal static IReadOnlyList<Holder> OnDuty(DutyRoster roster, string wall, string role = DutyRoles.Primary) =>
        [.. roster.At(role, At(wall)).Holders.Select(duty => duty.Holder)];

    internal static Because[] Reasons(DutyRoster roster, string wall) =>
        [.. Assert.Single(roster.At(DutyRoles.Primary, At(wall)).Holders).Because];

    /// <summary>The one window of the main layer that holds a time.</summary>
    internal static Period WindowAt(DutyRoster roster, string wall)
    {
        var window = Assert.Single(roster.Windows(Main, At(wall), At(wall).AddTicks(1)));
        return new Period(window.From!.Value, window.To!.Value);
    }

    private static Holder Clinic(int number) => Holder.Of(new InstitutionId(Some.Id(number)));
}
