using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>Opening hours and days off as the secretariat types them, a line for each.</summary>
public sealed class OpeningForm
{
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>When the rules begin, on the district's wall clock; empty for at once.</summary>
    public string? Effective { get; set; }

    /// <summary>From Sunday on, such as '9:00-12:00, 14:00-18:00'; empty for closed.</summary>
    [AllowNull]
    public List<string> Weekly { get; set => field = value ?? []; } = [];

    /// <summary>Such as '12/29-1/3', a line for each.</summary>
    public string? Closures { get; set; }

    /// <summary>Such as '2026-12-28', a line for each.</summary>
    public string? Closed { get; set; }

    /// <summary>Such as '2026-12-30 9:00-12:00', a line for each.</summary>
    public string? Open { get; set; }

    /// <summary>The list of national holidays; empty where the rota observes none.</summary>
    public string? Holidays { get; set; }

    public static OpeningForm Of(DutyCalendar calendar) => new()
    {
        Weekly =
        [
            .. Enum.GetValues<DayOfWeek>().Select(day =>
                Say(calendar.Weekly.Where(hours => hours.Day == day).SelectMany(hours => hours.Hours))),
        ],
        Closures = Lines(calendar.Closures.Select(closure =>
            $"{closure.From.Month}/{closure.From.Day}-{closure.To.Month}/{closure.To.Day}")),
        Closed = Lines(calendar.ExtraClosed.Select(Say)),
        Open = Lines(calendar.ExtraOpen.Select(opening => $"{Say(opening.Date)} {Say(opening.Hours)}".TrimEnd())),
        Holidays = calendar.HolidayList,
    };

    /// <summary>The calendar; <paramref name="wrong"/> is the first line that cannot be read.</summary>
    public DutyCalendar? ToCalendar(out string? wrong)
    {
        var unread = new List<string>();
        var weekly = Weekly.Take(7).Index()
            .Select(day => (Day: (DayOfWeek)day.Index, Hours: Read(day.Item, unread)))
            .Where(day => day.Hours.Count > 0)
            .Select(day => new WeekdayHours(day.Day, day.Hours))
            .ToList();
        var calendar = new DutyCalendar(
            string.IsNullOrEmpty(Holidays) ? null : Holidays,
            weekly,
            [.. Split(Closures).Select(line => Closure(line, unread)).OfType<YearlyClosure>()],
            [.. Split(Closed).Select(line => Date(line, unread)).OfType<DateOnly>()],
            [.. Split(Open).Select(line => Opening(line, unread)).OfType<ExtraOpening>()]);
        wrong = unread.FirstOrDefault();
        return wrong is null ? calendar : null;
    }

    private static List<Hours> Read(string? line, List<string> unread)
    {
        var hours = new List<Hours>();
        foreach (var part in (line ?? string.Empty).Split([',', '、', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(['-', '–', '~', '〜', '～'], StringSplitOptions.TrimEntries);
            if (ends is [var from, var to] && Time(from) is { } start && Time(to) is { } end)
            {
                hours.Add(new Hours(start, end));
            }
            else
            {
                unread.Add(line!);
            }
        }

        return hours;
    }

    private static YearlyClosure? Closure(string line, List<string> unread)
    {
        var ends = line.Split(['-', '–', '~', '〜', '～'], StringSplitOptions.TrimEntries);
        if (Day(ends[0]) is { } from && Day(ends[^1]) is { } to && ends.Length <= 2)
        {
            return new YearlyClosure(from, to);
        }

        unread.Add(line);
        return null;
    }

    private static ExtraOpening? Opening(string line, List<string> unread)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        return Date(parts[0], unread) is { } date
            ? new ExtraOpening(date, parts.Length > 1 ? Read(parts[1], unread) : [])
            : null;
    }

    // A leap year, so that 2/29 is a day.
    private static MonthDay? Day(string typed) =>
        DateOnly.TryParseExact(
            $"2024/{typed}", "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new MonthDay(day.Month, day.Day)
            : null;

    private static DateOnly? Date(string typed, List<string> unread)
    {
        if (DateOnly.TryParseExact(
            typed, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        unread.Add(typed);
        return null;
    }

    private static TimeOnly? Time(string typed) =>
        TimeOnly.TryParseExact(
            typed, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static string[] Split(string? lines) => (lines ?? string.Empty)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Say(IEnumerable<Hours> hours) => string.Join(", ", hours.Select(each => string.Create(
        CultureInfo.InvariantCulture, $"{each.From:H\\:mm}-{each.To:H\\:mm}")));

    private static string Say(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
