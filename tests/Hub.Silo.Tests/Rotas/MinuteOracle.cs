using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Who is on duty in a minute, naively: every rule is asked anew, turns are counted one by one.</summary>
internal sealed class MinuteOracle
{
    private readonly OracleClock clock;
    private readonly OracleCalendar calendar;
    private readonly RotaChanges changes;
    private readonly string role;
    private readonly Dictionary<(Assignment.Rotation, int), int> handoffs = new(ByReference);
    private readonly IReadOnlyList<(Layer Layer, IReadOnlyList<Run> Windows)> layers;

    private static EqualityComparer<(Assignment.Rotation, int)> ByReference { get; } =
        EqualityComparer<(Assignment.Rotation Rotation, int Number)>.Create(
            (one, other) => ReferenceEquals(one.Rotation, other.Rotation) && one.Number == other.Number,
            key => key.Number);

    public MinuteOracle(RotaPolicy policy, RotaChanges changes, HolidayList holidays, string role)
    {
        clock = new OracleClock(policy.TimeZone);
        calendar = new OracleCalendar(clock, policy.Calendar, holidays);
        this.changes = changes;
        this.role = role;
        layers = [.. policy.Layers.Where(own => Is(own.Role)).Select(own => (own, calendar.Windows(own.Windows)))];
    }

    public IReadOnlySet<Holder> At(int minute) => Overridden(Swapped(Layered(minute), minute), minute);

    private HashSet<Holder> Layered(int minute) => layers
        .Select(own => (own.Layer.Priority, Named: own.Windows.Where(window => window.Contains(minute))
            .SelectMany(window => Named(own.Layer, own.Windows, window, minute)).ToHashSet()))
        .Where(own => own.Named.Count > 0)
        .GroupBy(own => own.Priority)
        .OrderBy(equal => equal.Key)
        .LastOrDefault()?
        .SelectMany(own => own.Named)
        .ToHashSet() ?? [];

    private IEnumerable<Holder> Named(Layer layer, IReadOnlyList<Run> windows, Run window, int minute)
    {
        var start = layer.Windows is not DutyWindows.Always && window.HasStart ? clock.Date(window.From) : default;
        return layer.Assignment switch
        {
            Assignment.Fixed same => Present(same.Holders, minute),
            _ when start == default && layer.Assignment is not Assignment.Rotation => [],
            Assignment.ByWeekday weekdays => Present(
                weekdays.Days.Where(day => day.Day == start.DayOfWeek).SelectMany(day => day.Holders), minute),
            Assignment.ByDate dates => Present(
                dates.Table.Where(day => day.Date == start).SelectMany(day => day.Holders), minute),
            Assignment.NthWeekday rules => Present(
                rules.Rules.FirstOrDefault(rule =>
                    rule.Day == start.DayOfWeek && rule.Nth.Contains(((start.Day - 1) / 7) + 1))?.Holders ?? [],
                minute),
            Assignment.Rotation rotation => InTurn(rotation, windows, window, start, minute),
            _ => throw new NotSupportedException(layer.Assignment.ToString()),
        };
    }

    private IEnumerable<Holder> InTurn(
        Assignment.Rotation rotation, IReadOnlyList<Run> windows, Run window, DateOnly start, int minute)
    {
        var asksStart = rotation.Unit is RotationUnit.Window or RotationUnit.BusinessDay
            || rotation.Handoff == Handoff.AtWindow;
        if (asksStart && start == default)
        {
            return [];
        }

        var anchor = rotation.Anchor.Date.ToDateTime(rotation.Anchor.Time);
        var (turn, part) = rotation.Unit switch
        {
            RotationUnit.Window => (CountWindows(windows, clock.At(anchor), window.From), window),
            RotationUnit.BusinessDay => (CountBusinessDays(rotation.Anchor.Date, start), window),
            _ => CountPeriods(rotation, anchor, rotation.Handoff == Handoff.AtWindow, window, minute),
        };
        var order = rotation.Order;
        for (var further = 0; further < order.Count; further++)
        {
            var place = turn + rotation.Index + further;
            var holder = order[((place % order.Count) + order.Count) % order.Count];
            var asked = rotation.Absence.Extent == AbsenceExtent.Hours ? new Run(minute, minute + 1) : part;
            if (!IsAbsent(holder, asked))
            {
                return [holder];
            }

            if (rotation.Absence.Cover == AbsenceCover.Nobody)
            {
                break;
            }
        }

        return [];
    }

    private (int Turn, Run Part) CountPeriods(
        Assignment.Rotation rotation, DateTime anchor, bool keeps, Run window, int minute)
    {
        var asked = keeps ? window.From : minute;
        var turn = 0;
        while (Handoff(turn) > asked)
        {
            turn--;
        }

        while (Handoff(turn + 1) <= asked)
        {
            turn++;
        }

        return (turn, keeps ? window : new Run(
            Math.Max(window.From, Handoff(turn)), Math.Min(window.To, Handoff(turn + 1))));

        int Handoff(int number) => handoffs.TryGetValue((rotation, number), out var known)
            ? known
            : handoffs[(rotation, number)] = clock.At(rotation.Unit switch
            {
                RotationUnit.Month => anchor.AddMonths(number * rotation.Every),
                RotationUnit.Week => anchor.AddDays(number * rotation.Every * 7),
                _ => anchor.AddDays(number * rotation.Every),
            });
    }

    private static int CountWindows(IReadOnlyList<Run> windows, int anchor, int start) => anchor <= start
        ? windows.Count(window => anchor <= window.From && window.From < start)
        : -windows.Count(window => start <= window.From && window.From < anchor);

    private int CountBusinessDays(DateOnly anchor, DateOnly start)
    {
        var count = 0;
        for (var date = anchor; date < start; date = date.AddDays(1))
        {
            count += calendar.BusinessDays.Contains(date) ? 1 : 0;
        }

        for (var date = start; date < anchor; date = date.AddDays(1))
        {
            count -= calendar.BusinessDays.Contains(date) ? 1 : 0;
        }

        return count;
    }

    private IEnumerable<Holder> Present(IEnumerable<Holder> holders, int minute) =>
        holders.Where(holder => !IsAbsent(holder, new Run(minute, minute + 1)));

    private bool IsAbsent(Holder holder, Run asked) => changes.Absences.Any(absence =>
        absence.Holder == holder
        && OracleClock.Minute(absence.During.From) < asked.To
        && OracleClock.Minute(absence.During.To) > asked.From
        && absence.During.To > absence.During.From);

    private HashSet<Holder> Swapped(HashSet<Holder> onDuty, int minute)
    {
        var accepted = changes.Swaps.Where(swap => Is(swap.Role) && swap.Status == SwapStatus.Accepted);
        foreach (var together in accepted.GroupBy(swap => swap.AcceptedAt).OrderBy(together => together.Key))
        {
            var moves = together
                .SelectMany(swap => new[]
                {
                    (From: swap.Give.Holder, To: swap.Taker, swap.Give.During),
                    (From: swap.Taker, To: swap.Give.Holder, During: swap.Take ?? new Period(default, default)),
                })
                .Where(move => Holds(move.During, minute) && onDuty.Contains(move.From))
                .ToList();
            onDuty = [.. onDuty.Except(moves.Select(move => move.From)), .. moves.Select(move => move.To)];
        }

        return onDuty;
    }

    private HashSet<Holder> Overridden(HashSet<Holder> onDuty, int minute)
    {
        var now = changes.Overrides.Where(change => Is(change.Role) && Holds(change.During, minute)).ToList();
        if (now.Any(change => change is Override.Force))
        {
            return [.. now.OfType<Override.Force>().SelectMany(force => force.Holders)];
        }

        var replaced = now.OfType<Override.Replace>().Where(replace => onDuty.Contains(replace.Who)).ToList();
        var after = onDuty.Except(replaced.Select(replace => replace.Who))
            .Concat(replaced.Select(replace => replace.With))
            .ToHashSet();
        after.ExceptWith(now.OfType<Override.Remove>().Select(remove => remove.Who));
        after.UnionWith(now.OfType<Override.Add>().Select(add => add.With));
        return after;
    }

    private bool Is(string other) => string.Equals(role, other, StringComparison.Ordinal);

    private static bool Holds(Period period, int minute) =>
        OracleClock.Minute(period.From) <= minute && minute < OracleClock.Minute(period.To);
}
