using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Whom a layer names in a window of its own.</summary>
internal abstract class Naming
{
    /// <summary>Who is named at an instant of the window, and until when at most.</summary>
    public abstract Staffing In(Stretch window, Instant t);

    public static Naming Of(
        Layer layer, Windows windows, Absences absences, BusinessCalendar calendar, WallClock clock) =>
        layer.Assignment is Assignment.Rotation rotation
            ? new RotationNaming(layer.Id, rotation, windows, absences, calendar, clock)
            : new TableNaming(layer.Id, layer.Assignment, absences, clock);
}
