using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>One layer as the secretariat types it: when somebody is wanted, and who.</summary>
public sealed class LayerForm
{
    public const string Seeing = "see";
    public const string Saving = "save";
    public const string Removing = "remove";

    /// <summary>The rows for people in an order; the last may stay empty.</summary>
    public const int Rows = 12;

    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>When the rules begin, on the district's wall clock; empty for at once.</summary>
    public string? Effective { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    public int Priority { get; set; }

    public WindowChoice When { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    [AllowNull]
    public List<DayOfWeek> Days { get; set => field = value ?? []; } = [];

    public DayOfWeek FirstDay { get; set; } = DayOfWeek.Friday;

    public DayOfWeek LastDay { get; set; } = DayOfWeek.Monday;

    public WhoChoice Who { get; set; } = WhoChoice.Turns;

    /// <summary>In their order, as <see cref="BoardForm.Choice"/> writes them; empty rows are left out.</summary>
    [AllowNull]
    public List<string> Holders { get; set => field = value ?? []; } = [];

    /// <summary>From Sunday on, one for each weekday, or empty.</summary>
    [AllowNull]
    public List<string> ByDay { get; set => field = value ?? []; } = [];

    public RotationUnit Unit { get; set; }

    public int Every { get; set; } = 1;

    public string? AnchorDate { get; set; }

    public string? AnchorTime { get; set; }

    public Handoff Handoff { get; set; }

    public CoverChoice Cover { get; set; } = CoverChoice.Hours;

    /// <summary>The layer; null where something is missing or cannot be read.</summary>
    /// <param name="id">Its identity, kept when it is changed.</param>
    /// <param name="kept">The layer as it was: a table of dates is not typed here and stays.</param>
    public Layer? ToLayer(LayerId id, Layer? kept) =>
        Windows() is { } windows && Assigned(kept) is { } assignment
            ? new Layer(
                id, (Name ?? string.Empty).Trim(), string.IsNullOrWhiteSpace(Role) ? DutyRoles.Primary : Role.Trim(),
                Priority, windows, assignment)
            : null;

    /// <summary>The form of a layer; null where the form cannot say all of it.</summary>
    public static LayerForm? Of(Layer layer)
    {
        var form = new LayerForm { Name = layer.Name, Role = layer.Role, Priority = layer.Priority };
        return form.Show(layer.Windows) && form.Show(layer.Assignment) ? form : null;
    }

    private DutyWindows? Windows() => When switch
    {
        WindowChoice.Nights => new DutyWindows.Off(OffFilter.Weeknight),
        WindowChoice.DaysOff => new DutyWindows.Off(OffFilter.DayOff),
        WindowChoice.Closed => new DutyWindows.Off(OffFilter.All),
        WindowChoice.Open => new DutyWindows.Open(),
        WindowChoice.Always => new DutyWindows.Always(),
        _ when Time(Start) is { } start && Time(End) is { } end => When switch
        {
            WindowChoice.Daily => Days.Count == 0 ? null : new DutyWindows.Daily(start, end, Days),
            WindowChoice.Weekly => new DutyWindows.Weekly([new(new(FirstDay, start), new(LastDay, end))]),
            WindowChoice.Eves => new DutyWindows.HolidayEve(start, end, true),
            _ => new DutyWindows.Union(
            [
                new DutyWindows.Weekly([new(new(FirstDay, start), new(LastDay, end))]),
                new DutyWindows.HolidayEve(start, end, true),
            ]),
        },
        _ => null,
    };

    private Assignment? Assigned(Layer? kept)
    {
        List<Holder> order = [.. Holders.Select(BoardForm.Chosen).OfType<Holder>()];
        return Who switch
        {
            WhoChoice.Same => new Assignment.Fixed(order),
            WhoChoice.Weekdays => new Assignment.ByWeekday(
            [
                .. ByDay.Index()
                    .Select(day => (Day: (DayOfWeek)(day.Index % 7), Who: BoardForm.Chosen(day.Item)))
                    .Where(day => day.Who is not null)
                    .Select(day => new WeekdayHolders(day.Day, [day.Who!.Value])),
            ]),
            WhoChoice.Table => kept?.Assignment as Assignment.ByDate ?? new Assignment.ByDate([]),
            _ when Date(AnchorDate) is { } date && Time(AnchorTime) is { } time && Every is > 0 and <= 366 =>
                new Assignment.Rotation(order, Unit, Every, new WallTime(date, time), 0, Handoff, Rule()),
            _ => null,
        };
    }

    private AbsenceRule Rule() => Cover switch
    {
        CoverChoice.Nobody => new(AbsenceCover.Nobody, AbsenceExtent.Hours),
        CoverChoice.WholeTurn => new(AbsenceCover.Next, AbsenceExtent.WholeTurn),
        _ => new(AbsenceCover.Next, AbsenceExtent.Hours),
    };

    private bool Show(DutyWindows windows)
    {
        switch (windows)
        {
            case DutyWindows.Off off:
                When = off.Filter switch
                {
                    OffFilter.Weeknight => WindowChoice.Nights,
                    OffFilter.DayOff => WindowChoice.DaysOff,
                    _ => WindowChoice.Closed,
                };
                return true;
            case DutyWindows.Open:
                When = WindowChoice.Open;
                return true;
            case DutyWindows.Always:
                When = WindowChoice.Always;
                return true;
            case DutyWindows.Daily daily:
                (When, Start, End, Days) = (WindowChoice.Daily, Say(daily.Start), Say(daily.End), [.. daily.Days]);
                return true;
            case DutyWindows.HolidayEve { Merge: true } eve:
                (When, Start, End) = (WindowChoice.Eves, Say(eve.Start), Say(eve.End));
                return true;
            case DutyWindows.Weekly { Items: [var week] }:
                (When, FirstDay, LastDay) = (WindowChoice.Weekly, week.Start.Day, week.End.Day);
                (Start, End) = (Say(week.Start.Time), Say(week.End.Time));
                return true;
            case DutyWindows.Union { Of: [DutyWindows.Weekly { Items: [var week] }, DutyWindows.HolidayEve eve] }
                when eve == new DutyWindows.HolidayEve(week.Start.Time, week.End.Time, true):
                (When, FirstDay, LastDay) = (WindowChoice.WeeklyAndEves, week.Start.Day, week.End.Day);
                (Start, End) = (Say(week.Start.Time), Say(week.End.Time));
                return true;
            default:
                return false;
        }
    }

    private bool Show(Assignment assignment)
    {
        switch (assignment)
        {
            case Assignment.Fixed same:
                (Who, Holders) = (WhoChoice.Same, [.. same.Holders.Select(BoardForm.Choice)]);
                return true;
            case Assignment.ByWeekday weekdays when weekdays.Days.All(day => day.Holders.Count <= 1)
                && weekdays.Days.Select(day => day.Day).Distinct().Count() == weekdays.Days.Count:
                Who = WhoChoice.Weekdays;
                ByDay =
                [
                    .. Enum.GetValues<DayOfWeek>().Select(day =>
                        weekdays.Days.FirstOrDefault(named => named.Day == day) is { Holders: [var who] }
                            ? BoardForm.Choice(who) : string.Empty),
                ];
                return true;
            case Assignment.ByDate:
                Who = WhoChoice.Table;
                return true;
            case Assignment.Rotation turns when turns.Order.Count > 0:
                Show(turns);
                return true;
            default:
                return false;
        }
    }

    // Whoever is first then stands first: the index is turned into the order.
    private void Show(Assignment.Rotation turns)
    {
        var first = ((turns.Index % turns.Order.Count) + turns.Order.Count) % turns.Order.Count;
        Who = WhoChoice.Turns;
        Holders = [.. turns.Order.Skip(first).Concat(turns.Order.Take(first)).Select(BoardForm.Choice)];
        (Unit, Every, Handoff) = (turns.Unit, turns.Every, turns.Handoff);
        AnchorDate = turns.Anchor.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        AnchorTime = Say(turns.Anchor.Time);
        Cover = turns.Absence switch
        {
            { Cover: AbsenceCover.Nobody } => CoverChoice.Nobody,
            { Extent: AbsenceExtent.WholeTurn } => CoverChoice.WholeTurn,
            _ => CoverChoice.Hours,
        };
    }

    private static string Say(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static DateOnly? Date(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}

/// <summary>When somebody is wanted, as a form offers it.</summary>
public enum WindowChoice
{
    Nights,
    DaysOff,
    Closed,
    Open,
    Daily,
    Weekly,
    Eves,
    WeeklyAndEves,
    Always,
}

/// <summary>Who is on duty, as a form offers it.</summary>
public enum WhoChoice
{
    Turns,
    Weekdays,
    Same,
    Table,
}

/// <summary>What happens when the one whose turn it is is absent.</summary>
public enum CoverChoice
{
    Hours,
    WholeTurn,
    Nobody,
}
