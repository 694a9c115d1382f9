using Hub.Contracts.Rotas;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.Months;

/// <summary>A month's plan as it is drawn: day by day, and in each day layer by layer.</summary>
public sealed class MonthBoard
{
    private const int DayMinutes = 24 * 60;

    private readonly PlanView plan;
    private readonly DistrictClock clock;
    private readonly Dictionary<PlanPlace, PlanCell> cells;
    private readonly HashSet<PlanPlace> changed;
    private readonly ILookup<PlanPlace, PlanFinding> findings;

    public MonthBoard(PlanView plan, DistrictClock clock)
    {
        this.plan = plan;
        this.clock = clock;
        cells = plan.Cells.ToDictionary(cell => new PlanPlace(cell.Layer, cell.Date));
        changed = [.. plan.Changed];
        findings = plan.Findings
            .Where(finding => finding is { Layer: not null, Date: not null })
            .ToLookup(finding => new PlanPlace(finding.Layer!.Value, finding.Date!.Value));
        Names = new MonthNames(plan);
        Rows = [.. plan.Days.Select(Row)];
    }

    public MonthNames Names { get; }

    /// <summary>Every day of the month, in order.</summary>
    public IReadOnlyList<MonthRow> Rows { get; }

    /// <summary>The slot at a place; null where the month has none.</summary>
    public MonthSlot? At(PlanPlace place) => Rows.SelectMany(row => row.Slots)
        .FirstOrDefault(slot => slot.Place == place);

    /// <summary>How many duties the month has.</summary>
    public int Duties => Rows.Sum(row => row.Slots.Count(slot => slot.Windows.Count > 0));

    /// <summary>What stands in the cell; an empty one where nothing was entered.</summary>
    public PlanCell Cell(PlanPlace place) =>
        cells.GetValueOrDefault(place) ?? new PlanCell(place.Layer, place.Date, [], string.Empty, false);

    private MonthRow Row(PlanDay day)
    {
        var midnight = Midnight(day.Date);
        var next = Midnight(day.Date.AddDays(1));
        return new MonthRow(
            day,
            [.. plan.Layers.Select(layer => Slot(layer, day.Date, midnight, next))],
            [
                .. from answer in plan.Wishes.Answers
                   from wish in answer.Dates
                   where wish.Date == day.Date
                   orderby wish.Wish is Wish.Gladly, wish.Wish descending
                   select new MonthWish(answer.For, wish.Wish),
            ]);
    }

    private MonthSlot Slot(PlanLayer layer, DateOnly date, DateTimeOffset midnight, DateTimeOffset next)
    {
        var place = new PlanPlace(layer.Id, date);
        var cell = Cell(place);
        var own = layer.Windows.Where(window => window.Date == date).ToList();
        var fill = own.SelectMany(window => window.Fill).Distinct().ToList();
        return new MonthSlot(
            place,
            layer,
            cell,
            own,
            cell.Holders.Count > 0 ? cell.Holders : fill,
            cell.Holders.Count == 0 && fill.Count > 0,
            plan.Publication is null || changed.Contains(place),
            plan.Publication is not null && changed.Contains(place),
            [.. findings[place]],
            [.. layer.Windows.Where(window => window.From < next && midnight < window.To)
                .Select(window => Bar(window, midnight, next))]);
    }

    private MonthBar Bar(PlanWindow window, DateTimeOffset midnight, DateTimeOffset next)
    {
        var from = window.From > midnight ? window.From : midnight;
        var to = window.To < next ? window.To : next;

        // A day on which clocks change is drawn as long as any other.
        var day = (next - midnight).TotalMinutes / DayMinutes;
        var standing = Cell(PlaceOf(window)).Holders;
        return new MonthBar(
            (int)((from - midnight).TotalMinutes / day),
            Math.Max((int)((to - from).TotalMinutes / day), 1),
            window,
            standing.Count > 0 ? standing : window.Fill);
    }

    private PlanPlace PlaceOf(PlanWindow window) =>
        new(plan.Layers.First(layer => layer.Windows.Contains(window)).Id, window.Date);

    private DateTimeOffset Midnight(DateOnly day) =>
        CoverageMonth.Instant(day.ToDateTime(TimeOnly.MinValue), clock.Zone);
}

/// <summary>A day of the month.</summary>
public sealed record MonthRow(PlanDay Day, IReadOnlyList<MonthSlot> Slots, IReadOnlyList<MonthWish> Wishes);

/// <summary>What one member wishes of a day.</summary>
public sealed record MonthWish(Holder Who, Wish Wish);

/// <summary>A day of a layer.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Cell">What was entered.</param>
/// <param name="Windows">The duties that begin on this day.</param>
/// <param name="Holders">Who would be on duty: who was entered, or else who fills it.</param>
/// <param name="IsFill">Whether nobody was entered and other rules fill it.</param>
/// <param name="IsDraft">Whether it is nobody's duty yet.</param>
/// <param name="IsChanged">Whether it names others than what was published.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Bars">The hours of this day in which somebody is wanted.</param>
public sealed record MonthSlot(
    PlanPlace Place,
    PlanLayer Layer,
    PlanCell Cell,
    IReadOnlyList<PlanWindow> Windows,
    IReadOnlyList<Holder> Holders,
    bool IsFill,
    bool IsDraft,
    bool IsChanged,
    IReadOnlyList<PlanFinding> Findings,
    IReadOnlyList<MonthBar> Bars)
{
    /// <summary>Whether it is a cell: a duty begins here, or something was entered all the same.</summary>
    public bool HasDuty => Windows.Count > 0 || !Cell.IsEmpty;
}

/// <summary>Some hours of a day in minutes from midnight, and who has them.</summary>
public sealed record MonthBar(int Start, int Minutes, PlanWindow Window, IReadOnlyList<Holder> Holders);
