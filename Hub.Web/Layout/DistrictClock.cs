using System.Globalization;
using Hub.Contracts.Districts;

namespace Hub.Web.Layout;

/// <summary>The time as the district's clocks show it. Every component gets it as the cascading <c>Clock</c>.</summary>
public sealed class DistrictClock(IDistrictZone district, TimeProvider clock)
{
    /// <summary>The zone's IANA name.</summary>
    public string Zone => district.Zone.Id;

    /// <summary>This instant.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The district's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    /// <summary>The instant as the district's clock on the wall shows it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, district.Zone);

    /// <summary>'12/4(金) 18:04', with the year where it is another one than now.</summary>
    public string Said(DateTimeOffset instant)
    {
        var local = Local(instant);
        var sameYear = local.Year == Local(Now).Year;
        return local.ToString(
            (sameYear, Language.Current is Language.English) switch
            {
                (true, false) => "M/d(ddd) H:mm",
                (false, false) => "yyyy/M/d(ddd) H:mm",
                (true, true) => "ddd d MMM H:mm",
                (false, true) => "ddd d MMM yyyy H:mm",
            },
            Culture);
    }

    /// <summary>'18:04', where the day is plain.</summary>
    public string Hour(DateTimeOffset instant) => Local(instant).ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>'2026年12月4日(金) 18:04:09', for who wants to know exactly.</summary>
    public string Exact(DateTimeOffset instant) => Local(instant).ToString(
        Language.Say("yyyy年M月d日(ddd) H:mm:ss", "ddd d MMMM yyyy H:mm:ss"), Culture);

    /// <summary>'12/4(金)', with the year where it is another one than now.</summary>
    public string Said(DateOnly day) => day.ToString(
        (day.Year == Today.Year, Language.Current is Language.English) switch
        {
            (true, false) => "M/d(ddd)",
            (false, false) => "yyyy/M/d(ddd)",
            (true, true) => "ddd d MMM",
            (false, true) => "ddd d MMM yyyy",
        },
        Culture);

    private static CultureInfo Culture => CultureInfo.GetCultureInfo(Language.Current);
}
