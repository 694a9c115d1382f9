using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>Rules in words, for whoever must live by them.</summary>
internal sealed class Sentences(Func<Holder, string> name)
{
    public static string Of(DutyWindows windows) => windows switch
    {
        DutyWindows.Off off => Texts.Window(off.Filter switch
        {
            OffFilter.Weeknight => WindowChoice.Nights,
            OffFilter.DayOff => WindowChoice.DaysOff,
            _ => WindowChoice.Closed,
        }),
        DutyWindows.Open => Texts.Window(WindowChoice.Open),
        DutyWindows.Always => Texts.Window(WindowChoice.Always),
        DutyWindows.Daily daily => Texts.EveryDay(
            Rotas.Texts.Together(daily.Days.Select(Rotas.Texts.Weekday)), Say(daily.Start), Say(daily.End)),
        DutyWindows.Weekly weekly => Rotas.Texts.Together(weekly.Items.Select(week => Texts.EveryWeek(
            Rotas.Texts.Weekday(week.Start.Day), Say(week.Start.Time), Rotas.Texts.Weekday(week.End.Day),
            Say(week.End.Time)))),
        DutyWindows.HolidayEve eve => Texts.Eve(Say(eve.Start), Say(eve.End)),
        DutyWindows.Union union => string.Join(Texts.And, union.Of.Select(Of)),
        DutyWindows.Dates dates => Texts.Dates(dates.List.Count),
        _ => string.Empty,
    };

    public string Of(Assignment assignment) => assignment switch
    {
        Assignment.Fixed same => Texts.Same(Names(same.Holders)),
        Assignment.ByWeekday weekdays => Rotas.Texts.Together(weekdays.Days.Select(day =>
            Texts.Pair(Rotas.Texts.Weekday(day.Day), Names(day.Holders)))),
        Assignment.ByDate table => Texts.Table(table.Table.Count),
        Assignment.NthWeekday nth => Rotas.Texts.Together(nth.Rules.Select(rule => Texts.Pair(
            Texts.Nth(string.Join('・', rule.Nth), Rotas.Texts.Weekday(rule.Day)), Names(rule.Holders)))),
        Assignment.Rotation turns => Texts.InTurn(
            string.Join(Texts.Then, turns.Order.Select(name)), Texts.Unit(turns.Unit, turns.Every)),
        _ => string.Empty,
    };

    private string Names(IEnumerable<Holder> holders) => Rotas.Texts.Together(holders.Select(name));

    private static string Say(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);
}
