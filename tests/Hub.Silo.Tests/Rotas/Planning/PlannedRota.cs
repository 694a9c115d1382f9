using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Planning;

/// <summary>
/// Nights from 18:00 to 9:00 that are planned by hand over a rotation of two clinics; and holidays by day as a second
/// role, planned without anybody behind.
/// </summary>
internal static class PlannedRota
{
    public const string Backup = "backup";

    public static readonly LayerId First = new(Some.Id(211));
    public static readonly LayerId Second = new(Some.Id(212));

    public static readonly DutyCalendar Calendar = RotaSpec.Weekdays;

    private static readonly DutyWindows nights =
        new DutyWindows.Daily(new TimeOnly(18, 0), new TimeOnly(9, 0), Enum.GetValues<DayOfWeek>());

    private static readonly Layer rotation = SomeRota.Policy.Layers[0];

    public static readonly RotaPolicy Policy = new(
        "Asia/Tokyo",
        Calendar,
        [
            new Layer(First, "夜間", DutyRoles.Primary, 10, nights, new Assignment.ByDate([])),
            rotation with { Windows = nights },
            new Layer(
                Second, "年末年始の応援", Backup, 0, new DutyWindows.Off(OffFilter.DayOff), new Assignment.ByDate([])),
        ]);

    public static readonly PlanningTerms Terms = new(
        [
            new PlanMember(Holder.Of(Some.Primary.Id), [First, Second], null),
            new PlanMember(Holder.Of(Some.SubPrimary.Id), [First, Second], 3),
            new PlanMember(SomeRota.Midori, [First], null),
        ],
        12,
        [],
        PlanWeights.Usual,
        Enum.GetValues<DutyKind>());
}
