using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Testing;

/// <summary>
/// A rota of two clinics by the week and a doctor who holds Saturdays in person. At <see cref="Some.Now"/>, a Friday at
/// 21:00, 緑町 is on duty until 9:00.
/// </summary>
internal static class SomeRota
{
    public static readonly RotaId Id = new(Some.Id(61));

    public static readonly Holder Midori = Holder.Of(Some.Clinic);
    public static readonly Holder Wakaba = Holder.Of(Some.OtherClinic);
    public static readonly Holder DrYamazaki = Holder.Of(Some.Stranger.Id);

    public static readonly LayerId Nights = new(Some.Id(201));
    public static readonly LayerId Saturdays = new(Some.Id(202));

    /// <summary>Every night; 緑町 in the week of 11/16, 若葉台 in the next. Saturdays by day a person.</summary>
    public static readonly RotaPolicy Policy = new(
        "Asia/Tokyo",
        DutyCalendar.Empty,
        [
            new Layer(
                Nights, "夜間", DutyRoles.Primary, 0,
                new DutyWindows.Daily(new TimeOnly(18, 0), new TimeOnly(9, 0), Enum.GetValues<DayOfWeek>()),
                new Assignment.Rotation(
                    [Midori, Wakaba], RotationUnit.Week, 1,
                    new WallTime(new DateOnly(2026, 11, 16), new TimeOnly(9, 0)), 0, Handoff.AtTurn,
                    new AbsenceRule(AbsenceCover.Next, AbsenceExtent.Hours))),
            new Layer(
                Saturdays, "土曜日中", DutyRoles.Primary, 0,
                new DutyWindows.Daily(new TimeOnly(9, 0), new TimeOnly(18, 0), [DayOfWeek.Saturday]),
                new Assignment.Fixed([DrYamazaki])),
        ]);

    public static readonly IReadOnlyList<Fallback> Fallbacks =
        [new(Holder.Of(Some.Association)), new(Holder.Of(Some.Primary.Id), "090-1111-2222")];

    /// <summary>What the secretariat asks, one after another, to have it published.</summary>
    public static IEnumerable<RotaCommand> Acts(Func<CommandId> next, DutyCalendar? calendar = null) =>
    [
        new RotaCommand.Found(next(), "医師当番", Some.Association),
        new RotaCommand.SetRules(
            next(), Policy with { Calendar = calendar ?? DutyCalendar.Empty }, DateTimeOffset.UnixEpoch),
        new RotaCommand.SetFallbacks(next(), Fallbacks),
    ];
}
