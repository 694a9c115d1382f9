using System.Diagnostics;
using Hub.Contracts.Rotas;
using NodaTime;
using NodaTime.Extensions;

namespace Hub.Silo.Rotas;

/// <summary>Names by a table: always the same, by weekday, by date, or by the n-th weekday of a month.</summary>
internal sealed class TableNaming : Naming
{
    private readonly LayerId layer;
    private readonly Absences absences;
    private readonly WallClock clock;
    private readonly Func<Stretch, Entry?> find;

    public TableNaming(LayerId layer, Assignment table, Absences absences, WallClock clock)
    {
        this.layer = layer;
        this.absences = absences;
        this.clock = clock;
        find = table switch
        {
            Assignment.Fixed same => window => new Entry(same.Holders, new Because.Fixed(layer, window.ToExtent())),
            Assignment.ByWeekday weekdays => ByWeekday(weekdays),
            Assignment.ByDate dates => ByDate(dates),
            Assignment.NthWeekday rules => window => ByNthWeekday(rules, window),
            _ => throw new UnreachableException($"No table names by {table.GetType().Name}."),
        };
    }

    public override Staffing In(Stretch window, Instant t)
    {
        if (find(window) is not { Holders.Count: > 0 } entry)
        {
            return Staffing.Vacant(new Vacancy.Unfilled(layer, window.ToExtent()), window.To);
        }

        var named = new List<OnDuty>();
        var missing = new List<Vacancy>();
        var until = window.To;
        foreach (var holder in entry.Holders)
        {
            until = Instant.Min(until, absences.NextChange(holder, t));
            if (absences.At(holder, t) is { } absence)
            {
                missing.Add(new Vacancy.Absent(layer, holder, absence.Id));
            }
            else
            {
                named.Add(new OnDuty(holder, [entry.Because]));
            }
        }

        return new Staffing(named.Count > 1 ? Staffing.United(named) : named, missing, until);
    }

    private Func<Stretch, Entry?> ByWeekday(Assignment.ByWeekday weekdays)
    {
        var table = weekdays.Days.GroupBy(day => day.Day)
            .ToDictionary(day => day.Key, day => (IReadOnlyList<Holder>)[.. day.SelectMany(own => own.Holders)]);
        return window => Start(window) is { } date && table.TryGetValue(Weekday(date), out var holders)
            ? new Entry(holders, new Because.Weekday(layer, window.ToExtent(), Weekday(date)))
            : null;
    }

    private Func<Stretch, Entry?> ByDate(Assignment.ByDate dates)
    {
        var table = dates.Table.GroupBy(day => LocalDate.FromDateOnly(day.Date))
            .ToDictionary(day => day.Key, day => (IReadOnlyList<Holder>)[.. day.SelectMany(own => own.Holders)]);
        return window => Start(window) is { } date && table.TryGetValue(date, out var holders)
            ? new Entry(holders, new Because.Date(layer, window.ToExtent(), date.ToDateOnly()))
            : null;
    }

    private Entry? ByNthWeekday(Assignment.NthWeekday rules, Stretch window)
    {
        if (Start(window) is not { } date)
        {
            return null;
        }

        var (weekday, nth) = (Weekday(date), ((date.Day - 1) / 7) + 1);
        return rules.Rules.FirstOrDefault(rule => rule.Day == weekday && rule.Nth.Contains(nth)) is { } found
            ? new Entry(found.Holders, new Because.NthWeekday(layer, window.ToExtent(), weekday, nth))
            : null;
    }

    private LocalDate? Start(Stretch window) => window.HasStart ? clock.Date(window.From) : null;

    private static DayOfWeek Weekday(LocalDate date) => date.DayOfWeek.ToDayOfWeek();

    private sealed record Entry(IReadOnlyList<Holder> Holders, Because Because);
}
