using Hub.Contracts.Rotas;
using Hub.Testing;

namespace Hub.Web.Tests.Rotas;

/// <summary>Answers about <see cref="SomeRota"/> as they are read, made by hand.</summary>
internal static class RotaTold
{
    public static readonly AbsenceId Absence = new(Some.Id(301));

    public static readonly RotaView View = new(SomeRota.Id, "医師当番", "みどり区医師会", new DateOnly(2026, 12, 31));

    public static readonly DutyGlossary Glossary = new(
        [
            new(SomeRota.Midori, "緑町クリニック", "", "03-5555-1001"),
            new(SomeRota.Wakaba, "若葉台クリニック", "", ""),
            new(SomeRota.DrYamazaki, "山崎　美代子", "若葉台クリニック", "090-0000-1003"),
        ],
        [new(SomeRota.Nights, "夜間"), new(SomeRota.Saturdays, "土曜日中")],
        [new(Absence, SomeRota.DrYamazaki, new(At(12, 3, 15), At(12, 6, 15)))]);

    /// <summary>Monday 2026-12-07, 9:00 in Tokyo: the second Monday of no month but the first.</summary>
    public static readonly Because.Turn Turn = new(
        SomeRota.Nights, new(Some.Now, Some.Now.AddHours(12)), 4, 0, new(At(12, 14, 0), At(12, 21, 0)));

    public static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    public static RotaNow Now(RoleNow role, bool isBeyondPublished = false) => new(
        View,
        [role],
        [new(SomeRota.Wakaba, "若葉台病院", "", "03-5555-1019"), new(SomeRota.Midori, "みどり区医師会", "", "03-5555-1030")],
        isBeyondPublished);

    public static RoleNow OnDuty(params Because[] because) => new(
        Answer([new(SomeRota.Midori, because)], []),
        new Shift(Some.Now.AddHours(12), Some.Now.AddHours(21), [SomeRota.DrYamazaki], []));

    public static RoleNow Vacant(params Vacancy[] vacancies) => new(Answer([], vacancies), null);

    private static DutyAnswer Answer(IReadOnlyList<OnDuty> holders, IReadOnlyList<Vacancy> vacancies) => new(
        Some.Now, DutyRoles.Primary, holders, vacancies, Some.Now.AddHours(12),
        [new RotaWarning.HolidaysUnknown("jp", 2028)]);
}
