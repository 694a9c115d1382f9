using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>As what a day counts, and how many duties there are of each kind.</summary>
internal static class DutyKinds
{
    public static DutyKind Of(DutyRoster roster, DateOnly date, IReadOnlyList<DutyKind> kinds)
    {
        var kind = roster.Closure(date) switch
        {
            ClosureKind.YearEnd => DutyKind.YearEnd,
            ClosureKind.Other => DutyKind.Holiday,
            _ when roster.Holiday(date) is not null => DutyKind.Holiday,
            _ when date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday => DutyKind.Weekend,
            _ => DutyKind.Weekday,
        };
        return kinds.Where(known => known <= kind).DefaultIfEmpty(DutyKind.Weekday).Max();
    }

    public static KindCounts Counted(IEnumerable<DutyKind> kinds)
    {
        var counts = kinds.CountBy(kind => kind).ToDictionary();
        return new KindCounts(
            counts.GetValueOrDefault(DutyKind.Weekday),
            counts.GetValueOrDefault(DutyKind.Weekend),
            counts.GetValueOrDefault(DutyKind.Holiday),
            counts.GetValueOrDefault(DutyKind.YearEnd));
    }
}
