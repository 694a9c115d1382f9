using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Names in turn. An absence changes who does a turn, never whose turn it is.</summary>
internal sealed class RotationNaming(
    LayerId layer,
    Assignment.Rotation rotation,
    Windows windows,
    Absences absences,
    BusinessCalendar calendar,
    WallClock clock)
    : Naming
{
    private readonly RotationTurns turns = new(clock, rotation.Unit, rotation.Every, rotation.Anchor);

    /// <summary>Whether there is anybody in the order, and an anchor to count from.</summary>
    public static bool IsSound(Assignment.Rotation rotation) =>
        rotation is { Order.Count: > 0, Every: > 0 } && IsInRange(rotation.Anchor);

    public static bool IsInRange(WallTime anchor) =>
        anchor.Date.Year is >= Horizon.FirstYear and <= Horizon.LastYear;

    /// <summary>Whether turns are told apart by the start of a window.</summary>
    public static bool AsksStart(Assignment.Rotation rotation) =>
        rotation.Handoff == Handoff.AtWindow || rotation.Unit is RotationUnit.Window or RotationUnit.BusinessDay;

    public override Staffing In(Stretch window, Instant t)
    {
        if (!IsSound(rotation) || (AsksStart(rotation) && !window.HasStart))
        {
            return Staffing.Vacant(new Vacancy.Unfilled(layer, window.ToExtent()), window.To);
        }

        var turn = TurnAt(window, t);
        var because = new List<Because>
        {
            new Because.Turn(layer, window.ToExtent(), turn.Number, turn.Place, turn.During.ToExtent()),
        };
        var missing = new List<Vacancy>();
        var until = turn.InWindow.To;
        var candidates = rotation.Absence.Cover == AbsenceCover.Next ? rotation.Order.Count : 1;
        for (var further = 0; further < candidates; further++)
        {
            var holder = rotation.Order[(turn.Place + further) % rotation.Order.Count];
            until = Instant.Min(until, NextChange(holder, t));
            if (AbsenceOf(holder, turn.InWindow, t) is not { } absence)
            {
                return new Staffing([new OnDuty(holder, because)], [], until);
            }

            because.Add(new Because.StandIn(layer, holder, absence.Id));
            missing.Add(new Vacancy.Absent(layer, holder, absence.Id));
        }

        return new Staffing([], missing, until);
    }

    private Part TurnAt(Stretch window, Instant t)
    {
        switch (rotation.Unit)
        {
            case RotationUnit.Window:
                var anchor = clock.At(LocalDate.FromDateOnly(rotation.Anchor.Date), rotation.Anchor.Time);
                return TurnOf(windows.Starts(anchor, window.From), window, window);
            case RotationUnit.BusinessDay:
                var from = LocalDate.FromDateOnly(rotation.Anchor.Date);
                return TurnOf(calendar.BusinessDays(from, clock.Date(window.From)), window, window);
            default:
                var keeps = rotation.Handoff == Handoff.AtWindow;
                var (number, during) = turns.At(keeps ? window.From : t);
                return TurnOf(number, keeps ? window : during.Within(window), during);
        }
    }

    private Part TurnOf(long number, Stretch part, Stretch during)
    {
        var place = (number + rotation.Index) % rotation.Order.Count;
        return new Part(number, (int)(place < 0 ? place + rotation.Order.Count : place), part, during);
    }

    private Absence? AbsenceOf(Holder holder, Stretch part, Instant t) =>
        rotation.Absence.Extent == AbsenceExtent.Hours
            ? absences.At(holder, t)
            : absences.Overlapping(holder, part);

    private Instant NextChange(Holder holder, Instant t) =>
        rotation.Absence.Extent == AbsenceExtent.Hours ? absences.NextChange(holder, t) : Instant.MaxValue;

    /// <summary>A turn, and the part of it that lies in the window.</summary>
    private readonly record struct Part(long Number, int Place, Stretch InWindow, Stretch During);
}
