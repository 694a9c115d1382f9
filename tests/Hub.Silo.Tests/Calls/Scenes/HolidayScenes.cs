using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls.Scenes;

/// <summary>
/// The five days off of September 2026: a weekend, 敬老の日, a day that is off because it lies between two holidays, and
/// 秋分の日. From Friday evening to Thursday morning they are one run, whatever weekday it is.
/// </summary>
public abstract class HolidayScenes : SceneSpec
{
    private static readonly PractitionerView weeknights = Some.Stranger with
    {
        Id = new PractitionerId(Some.Id(75)),
        Details = Some.Stranger.Details with
        {
            Code = "P075", Institution = Some.Pharmacy, Email = "P075@example.jp",
        },
    };

    private protected HolidayScenes(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override DateTimeOffset Begins => new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>緑町 has the week of 9/14, 若葉台 that of 9/21.</summary>
    [Theory]
    [InlineData(Handoff.AtTurn, "2026-09-21T20:00:00", "P002 P003")]
    [InlineData(Handoff.AtWindow, "2026-09-21T20:00:00", "P001")]
    [InlineData(Handoff.AtTurn, "2026-09-21T08:59:00", "P001")]
    [InlineData(Handoff.AtWindow, "2026-09-24T08:59:00", "P001")]
    [InlineData(Handoff.AtTurn, "2026-09-24T20:00:00", "P075")]
    [InlineData(Handoff.AtWindow, "2026-09-14T20:00:00", "P075")]
    public async Task A_call_in_the_run_rings_at_its_clinic_and_never_at_the_weekdays_own(
        Handoff handoff, string at, string codes)
    {
        await OnDuty(handoff);
        Until(at);
        var call = await Begun();
        var asked = Everybody.Where(person => codes.Split(' ').Contains(person.Details.Code, StringComparer.Ordinal));
        await Told(call, [.. asked.Select(person => (at[11..16], person))]);
    }

    private static IEnumerable<PractitionerView> Everybody => [.. Some.Practitioners, weeknights];

    private async Task OnDuty(Handoff handoff)
    {
        await Listed(weeknights);
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id, new DistrictCommand.ListHolidays(Silo.NextCommand(), new HolidayList(
                "jp",
                2026,
                2027,
                [
                    new(new DateOnly(2026, 9, 21), "敬老の日", HolidayKind.National),
                    new(new DateOnly(2026, 9, 22), "休日", HolidayKind.Citizens),
                    new(new DateOnly(2026, 9, 23), "秋分の日", HolidayKind.National),
                ]))));
        await Published(new RotaPolicy("Asia/Tokyo", Calendar, [Runs(handoff), Weeknights]));
        await TestSilo.Accept(Silo.Grains.Patient(Some.Patient).Execute(
            Some.Primary.Id,
            new PatientCommand.SetFirstCall(
                Silo.NextCommand(), null, Silo.Clock.GetUtcNow(), [new(new CallTarget.OnDuty(SomeRota.Id))])));
    }

    private static DutyCalendar Calendar => DutyCalendar.Empty with
    {
        HolidayList = "jp",
        Weekly =
        [
            .. new[]
            {
                DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
            }.Select(day => new WeekdayHours(day, [new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0))])),
        ],
    };

    private static Layer Runs(Handoff handoff) => new(
        new LayerId(Some.Id(401)), "休日", DutyRoles.Primary, 0, new DutyWindows.Off(OffFilter.DayOff),
        new Assignment.Rotation(
            [SomeRota.Midori, SomeRota.Wakaba], RotationUnit.Week, 1,
            new WallTime(new DateOnly(2026, 9, 14), new TimeOnly(9, 0)), 0, handoff,
            new AbsenceRule(AbsenceCover.Next, AbsenceExtent.Hours)));

    private static Layer Weeknights => new(
        new LayerId(Some.Id(402)), "平日夜", DutyRoles.Primary, 0, new DutyWindows.Off(OffFilter.Weeknight),
        new Assignment.Fixed([Holder.Of(weeknights.Id)]));

    public sealed class OnSqlite() : HolidayScenes(Dialect.Sqlite);

    public sealed class OnPostgreSql() : HolidayScenes(Dialect.PostgreSql);
}
