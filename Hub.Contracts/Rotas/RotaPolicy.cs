namespace Hub.Contracts.Rotas;

/// <summary>The rules of a rota: when somebody is wanted, and who.</summary>
/// <param name="TimeZone">IANA name such as Asia/Tokyo; every wall-clock time of the rules is read in it.</param>
/// <param name="Calendar">Opening hours, closures and holidays that the windows refer to.</param>
/// <param name="Layers">For each role, the highest that names somebody wins; equal ones unite.</param>
public sealed record RotaPolicy(string TimeZone, DutyCalendar Calendar, IReadOnlyList<Layer> Layers);

/// <summary>When somebody is wanted, and who. A layer that names nobody hides nothing.</summary>
/// <param name="Id">The layer; reasons name it.</param>
/// <param name="Name">As the secretariat calls it.</param>
/// <param name="Role">What the holder is on duty as; see <see cref="DutyRoles"/>.</param>
/// <param name="Priority">Among layers of one role that name somebody the highest wins.</param>
/// <param name="Windows">When.</param>
/// <param name="Assignment">Who.</param>
public sealed record Layer(
    LayerId Id, string Name, string Role, int Priority, DutyWindows Windows, Assignment Assignment);

/// <summary>Roles that every rota may have; a rota may name others.</summary>
public static class DutyRoles
{
    public const string Primary = "primary";
}

/// <summary>From an instant up to, and without, another.</summary>
public sealed record Period(DateTimeOffset From, DateTimeOffset To);

/// <summary>A time on the rota's wall clock, before it is known which instant that is.</summary>
public sealed record WallTime(DateOnly Date, TimeOnly Time);
