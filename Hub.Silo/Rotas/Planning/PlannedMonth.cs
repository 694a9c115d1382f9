using Hub.Contracts.Rotas;
using NodaTime;
using NodaTime.Extensions;

namespace Hub.Silo.Rotas.Planning;

/// <summary>A month of a rota by its rules: the days, and when planned layers want somebody.</summary>
internal sealed class PlannedMonth
{
    // The duties of the year's end go on into the first days of the next.
    private const int LongestRun = 4;

    private readonly DutyDays days;

    private PlannedMonth(RotaHistory history, DateOnly first, RotaPolicy policy, DateTimeZone zone)
    {
        // What is planned stands on the lists that are known now.
        days = new DutyDays(history, policy, zone);
        First = first;
        Policy = policy;
        From = StartOf(first);
        To = StartOf(first.AddMonths(1));
        Layers = [.. PlannedTables.Layers(policy).Select(layer => new PlannedLayer(layer, [.. Windows(layer.Id)]))];
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The rules at its beginning; of a month that has begun, those of now.</summary>
    public RotaPolicy Policy { get; }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    public IReadOnlyList<PlannedLayer> Layers { get; }

    /// <summary>The dates of planned layers on which a duty begins, each with all of its windows.</summary>
    public IEnumerable<PlannedDuty> Duties =>
        from layer in Layers
        from day in layer.Windows.GroupBy(window => window.Date)
        select new PlannedDuty(
            new PlanPlace(layer.Layer.Id, day.Key),
            layer.Layer.Role,
            new Hub.Contracts.Rotas.Period(day.Min(window => window.From), day.Max(window => window.To)),
            day.Max(window => window.Kind));

    public static bool IsInRange(DateOnly month) => month.Year is >= Horizon.FirstYear and <= Horizon.LastYear;

    /// <summary>The month of this first day; null where the rota has no rules then.</summary>
    public static PlannedMonth? Of(RotaHistory history, DateOnly first, DateTimeOffset now)
    {
        // The rules say in which zone, and the zone says when the month begins.
        var noon = new DateTimeOffset(first, new TimeOnly(12, 0), TimeSpan.Zero);
        if ((history.PolicyAt(noon) ?? history.PolicyAt(now)) is not { } rules
            || DutyDays.ZoneOf(rules) is not { } zone)
        {
            return null;
        }

        var (from, to) = (StartOf(zone, first), StartOf(zone, first.AddMonths(1)));
        var at = now < from ? from : now < to ? now : to.AddTicks(-1);
        var policy = history.PolicyAt(at) ?? rules;
        return new PlannedMonth(history, first, policy, DutyDays.ZoneOf(policy) ?? zone);
    }

    /// <summary>The local date of an instant.</summary>
    public DateOnly Date(DateTimeOffset at) => days.Date(at);

    public DateTimeOffset StartOf(DateOnly date) => days.StartOf(date);

    /// <summary>A time of a date; see <see cref="WallClock"/>.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time) => days.At(date, time);

    public IEnumerable<PlanDay> Days() =>
        from day in Enumerable.Range(0, First.AddMonths(1).DayNumber - First.DayNumber)
        let date = First.AddDays(day)
        select new PlanDay(
            date,
            date.DayOfWeek,
            days.Roster.Holiday(date)?.Name,
            Policy.Calendar.Weekly.Count > 0 && !days.Roster.IsBusinessDay(date),
            days.KindOf(date));

    /// <summary>As what a duty counts: the greatest of its first day and of the days that it holds whole.</summary>
    public DutyKind KindOf(DateTimeOffset from, DateTimeOffset to) => days.KindOf(from, to);

    /// <summary>The windows of any layer that begin in the month and end.</summary>
    public IEnumerable<PlannedWindow> Windows(LayerId layer) =>
        from turn in days.Roster.Turns(layer, From, To)
        where turn.Window is { From: not null, To: not null }
        let window = (From: turn.Window.From!.Value, To: turn.Window.To!.Value)
        select new PlannedWindow(Date(window.From), window.From, window.To, KindOf(window.From, window.To));

    /// <summary>How many nights lie in a time, each told by its three o'clock.</summary>
    public int Nights(DateTimeOffset from, DateTimeOffset to) => days.Nights(from, to);

    /// <summary>The years that the month's duties ask holidays of and no list covers.</summary>
    public IEnumerable<int> UnknownYears(IReadOnlyList<HolidayList> lists) =>
        new Holidays(Policy.Calendar.HolidayList, lists).Unknown(First.Year, Date(To.AddDays(LongestRun)).Year)
            .OfType<RotaWarning.HolidaysUnknown>()
            .Select(warning => warning.Year);

    private static DateTimeOffset StartOf(DateTimeZone zone, DateOnly date) =>
        DutyDays.At(zone, date, TimeOnly.MinValue);
}

/// <summary>A planned layer and its windows of the month.</summary>
internal sealed record PlannedLayer(Layer Layer, IReadOnlyList<PlannedWindow> Windows);

/// <summary>A window, the local date on which it begins, and as what it counts.</summary>
internal sealed record PlannedWindow(DateOnly Date, DateTimeOffset From, DateTimeOffset To, DutyKind Kind);

/// <summary>A date of a planned layer on which a duty begins.</summary>
internal sealed record PlannedDuty(
    PlanPlace Place, string Role, Hub.Contracts.Rotas.Period During, DutyKind Kind);
