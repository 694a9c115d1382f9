using System.Globalization;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>What can wait is the clinic's on its next working day, whoever stands in on this Friday night.</summary>
public abstract class KeepingForAWorkingDay : KeptCallSpec
{
    private static readonly DateTimeOffset monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(9));

    private protected KeepingForAWorkingDay(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task It_is_the_doctors_of_that_day_and_not_whoevers_covers_until_then()
    {
        await Covered(monday);
        var call = await Begun(request: SomeCall.Later);
        Assert.Equal(Some.Primary.Id, (await View(call)).Owner!.By.Id);
        Assert.Equal([(Some.Primary.Id, NoticeKinds.CallTold, false)], await Notices(call));
    }

    [Fact]
    public async Task The_patients_own_doctor_takes_it_out_of_the_hands_of_whoever_keeps_it()
    {
        await Covered(monday.AddDays(2));
        var call = await Begun(request: SomeCall.Later);
        Assert.Equal(Some.Stranger.Id, (await View(call)).Owner!.By.Id);
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        var view = await View(call);
        Assert.Equal((CallState.Held, Some.SubPrimary.Id), (view.State, view.Owner!.By.Id));
        Assert.Empty(await Notices(call));
    }

    [Fact]
    public async Task More_to_it_is_told_to_whoever_keeps_it_and_wakes_nobody()
    {
        await Ordered();
        var call = await Begun(request: SomeCall.Later);
        await Done(call, Some.Nurse, (id, _) => new CallCommand.Add(id, "薬は残り二日分"));
        Assert.Equal(2, (await Notices(call)).Count);
        Assert.All(await Notices(call), notice => Assert.False(notice.IsUrgent));
    }

    [Theory]
    [InlineData("2026-11-23T00:30", "2026-11-24")]
    [InlineData("2026-11-24T00:30", "2026-11-24")]
    [InlineData("2026-11-24T08:29", "2026-11-24")]
    [InlineData("2026-11-24T08:30", "2026-11-25")]
    public async Task A_morning_that_is_still_to_come_is_not_passed_over(string asked, string due)
    {
        // The 23rd is a Monday and a holiday.
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.ListHolidays(Silo.NextCommand(), new HolidayList(
                "jp", 2026, 2026, [new(new DateOnly(2026, 11, 23), "勤労感謝の日", HolidayKind.National)]))));
        await Ordered();
        Silo.Clock.Advance(Local($"{asked}:00") - Silo.Clock.GetUtcNow());
        await Begun(request: SomeCall.Later);
        Assert.Equal(Local($"{due}T12:00:00"), Assert.Single(await Reads.Open()).Due);
    }

    private static DateTimeOffset Local(string time) =>
        DateTimeOffset.Parse($"{time}+09:00", CultureInfo.InvariantCulture);

    private async Task Covered(DateTimeOffset until)
    {
        await Ordered();
        await Covered(Holder.Of(Some.Stranger.Id), Some.Stranger, until);
    }

    public sealed class OnSqlite() : KeepingForAWorkingDay(Dialect.Sqlite);

    public sealed class OnPostgreSql() : KeepingForAWorkingDay(Dialect.PostgreSql);
}
