using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas;

/// <summary>A month of a rota by the district's days, every minute of which is somebody's or says why not.</summary>
internal sealed class CoverageMonth(RotaStretches told, DistrictClock clock)
{
    /// <summary>Every day of the period, in order.</summary>
    public IReadOnlyList<CoverageDay> Days { get; } = [.. Of(told, clock)];

    /// <summary>How many times somebody is wanted and nobody is there, over midnights as one.</summary>
    public int Gaps { get; } = told.Roles.Sum(role => role.Stretches
        .Select(KindOf)
        .Aggregate(
            (Count: 0, Before: CoverageKind.NotWanted),
            (seen, kind) => (
                seen.Count + (kind is CoverageKind.Gap && seen.Before is not CoverageKind.Gap ? 1 : 0), kind)).Count);

    /// <summary>When the first and the next day of a month begin in a zone.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Bounds(DateOnly first, string zone) =>
        (Midnight(first, zone), Midnight(first.AddMonths(1), zone));

    /// <summary>The first day of the month that an address names, such as 2026-12; else of today's.</summary>
    public static DateOnly First(string? month, DateOnly today) =>
        DateOnly.TryParseExact(
            month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is > 1970 and < 2099
            ? first
            : new DateOnly(today.Year, today.Month, 1);

    private static DateTimeOffset Midnight(DateOnly day, string zone) =>
        Instant(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The instant of a time on the wall clocks of a zone.</summary>
    public static DateTimeOffset Instant(DateTime local, string zone)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);

        // A time that the clock skips is the first that it shows after the gap.
        while (found.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(local, found.GetUtcOffset(local)).ToUniversalTime();
    }

    private static IEnumerable<CoverageDay> Of(RotaStretches told, DistrictClock clock)
    {
        for (var from = told.From; from < told.To;)
        {
            var date = DateOnly.FromDateTime(clock.Local(from).DateTime);
            var next = Midnight(date.AddDays(1), clock.Zone);
            var to = next < told.To ? next : told.To;
            yield return new CoverageDay(
                date,
                told.Days.FirstOrDefault(day => day.Date == date)?.Name,
                [.. told.Roles.Select(role => new CoverageRole(role.Role, [.. Spans(role, from, to, clock)]))]);
            from = to;
        }
    }

    private static IEnumerable<CoverageSpan> Spans(
        RoleStretches role, DateTimeOffset day, DateTimeOffset next, DistrictClock clock) =>
        from stretch in role.Stretches
        where stretch.From < next && day < stretch.To
        let start = stretch.From > day ? stretch.From : day
        let end = stretch.To < next ? stretch.To : next
        select new CoverageSpan(
            Time(start, clock),
            end == next ? "24:00" : Time(end, clock),
            (int)(start - day).TotalMinutes,
            (int)(end - start).TotalMinutes,
            KindOf(stretch),
            stretch);

    private static CoverageKind KindOf(DutyStretch stretch) =>
        stretch.Holders.Count > 0 ? CoverageKind.Covered
        : Reasons.IsGap(stretch.Vacancies) ? CoverageKind.Gap
        : CoverageKind.NotWanted;

    private static string Time(DateTimeOffset instant, DistrictClock clock) =>
        clock.Local(instant).ToString("H:mm", CultureInfo.InvariantCulture);
}

/// <summary>One day of the board; <paramref name="Holiday"/> is its name where it is one.</summary>
internal sealed record CoverageDay(DateOnly Date, string? Holiday, IReadOnlyList<CoverageRole> Roles);

/// <summary>One role of a day.</summary>
internal sealed record CoverageRole(string Role, IReadOnlyList<CoverageSpan> Spans);

/// <summary>A part of a day in which nothing changes; minutes count from midnight.</summary>
internal sealed record CoverageSpan(
    string From, string To, int Start, int Minutes, CoverageKind Kind, DutyStretch Stretch);

/// <summary>What a part of a day is.</summary>
internal enum CoverageKind
{
    Covered,
    Gap,
    NotWanted,
}
