using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;
using Hub.Silo.Tests.Notifications;
using Hub.Testing;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Tests.Rotas;

public sealed class TellingByMailWithSqlite() : TellingByMail(Dialect.Sqlite);

public sealed class TellingByMailWithPostgres() : TellingByMail(Dialect.PostgreSql);

/// <summary>What nobody did on purpose and somebody must know: it does not wait until they open the hub.</summary>
public abstract class TellingByMail : KeptRotaSpec
{
    private static readonly SwapId swap = new(Some.Id(81));

    /// <summary>Saturday 11/28 by day, which is a person's.</summary>
    private static readonly Period saturday = new(Some.Now.AddHours(180), Some.Now.AddHours(189));

    private static readonly HolidayList list = new(
        "jp", 2026, 2026, [new(new DateOnly(2026, 11, 23), "勤労感謝の日", HolidayKind.National)]);

    private protected TellingByMail(Dialect dialect)
        : base(dialect)
    {
    }

    private static string[] Both => [Some.Primary.Details.Code, Some.Stranger.Details.Code];

    [Fact]
    public async Task A_swap_that_new_rules_undo_is_told_to_both_sides_and_the_secretariat()
    {
        await using var post = new PostOffice(Silo);
        await Swapped();
        await Accept(Saturdays(SomeRota.Wakaba));
        var mails = await post.Delivered();
        Assert.Equal([.. Both, Some.Secretary.Details.Code], mails.Select(mail => mail.To));
        Assert.All(mails, mail => Assert.Contains("当番が変わりました", mail.Read, StringComparison.Ordinal));
        Assert.All(
            mails, mail => Assert.DoesNotContain(Some.Stranger.Details.Name, mail.Read, StringComparison.Ordinal));
        foreach (var side in new[] { Some.Primary, Some.Stranger })
        {
            Assert.Contains(await On(side), notice => notice.Change.Kind is RotaChangeKind.SwapUndone);
        }

        Assert.DoesNotContain(await On(Some.SubPrimary), notice => notice.Change.Kind is RotaChangeKind.SwapUndone);

        // The same once more undoes nothing more.
        await Accept(Saturdays(SomeRota.Wakaba));
        Assert.Empty(await post.Delivered());
    }

    [Fact]
    public async Task A_swap_that_new_rules_leave_and_one_that_is_over_are_no_news()
    {
        await using var post = new PostOffice(Silo);
        await Swapped();
        await Accept(new RotaCommand.SetRules(
            Silo.NextCommand(), SomeRota.Policy with { Layers = [SomeRota.Policy.Layers[1]] }, Some.Now.AddDays(2)));
        Assert.Empty(await post.Delivered());
        Silo.Clock.Advance(TimeSpan.FromHours(189));
        await Accept(Saturdays(SomeRota.Wakaba));
        Assert.Empty(await post.Delivered());
    }

    [Fact]
    public async Task The_givers_absence_undoes_a_swap_too()
    {
        await using var post = new PostOffice(Silo);
        await Swapped();
        await Accept(
            new RotaCommand.ReportAbsence(
                Silo.NextCommand(), new Absence(new(Some.Id(83)), SomeRota.DrYamazaki, saturday)),
            Some.Stranger);
        Assert.Equal([.. Both, Some.Secretary.Details.Code], (await post.Delivered()).Select(mail => mail.To));
    }

    [Fact]
    public async Task A_list_of_holidays_that_changes_moves_what_is_to_come_tells_whom_it_moves_and_leaves_the_past()
    {
        await using var post = new PostOffice(Silo);
        await List(list);
        await Ruled();
        Silo.Clock.Advance(TimeSpan.FromHours(111));
        await Look();
        Assert.Empty(await post.Delivered());
        var (past, future) = (await Stretches(-1, 111), await Stretches(112, 500));

        // One that has been, and one that comes.
        await List(list with
        {
            Days =
            [
                .. list.Days, new(new DateOnly(2026, 11, 24), "即位の日", HolidayKind.National),
                new(new DateOnly(2026, 12, 2), "感謝の日", HolidayKind.National),
            ],
        });
        await Look();
        Assert.Equal([.. Both, Some.Secretary.Details.Code], (await post.Delivered()).Select(mail => mail.To));
        Assert.Contains(await On(Some.Stranger), notice => notice.Change.Kind is RotaChangeKind.HolidaysTaken);
        Assert.DoesNotContain(await On(Some.SubPrimary), notice => notice.Change.Kind is RotaChangeKind.HolidaysTaken);
        Assert.Equivalent(past, await Stretches(-1, 111), strict: true);
        Assert.NotEqual(Held(future), Held(await Stretches(112, 500)));
        await Look();
        Assert.Empty(await post.Delivered());
    }

    [Fact]
    public async Task A_list_that_moves_nobody_is_no_news()
    {
        await using var post = new PostOffice(Silo);
        await List(list);
        await Ruled();
        await List(list with { Days = [.. list.Days, new(new(2026, 12, 5), "土曜", HolidayKind.National)] });
        await Look();
        Assert.Empty(await post.Delivered());
    }

    private Task Look() => Silo.Get<IEnumerable<IHostedService>>().OfType<HolidayWatch>().Single()
        .AskRotas(TestContext.Current.CancellationToken);

    private Task<long> List(HolidayList days)
    {
        Silo.Clock.Advance(TimeSpan.FromSeconds(1));
        return TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id, new DistrictCommand.ListHolidays(Silo.NextCommand(), days)));
    }

    private async Task<IReadOnlyList<DutyStretch>> Stretches(int from, int to) => (await Silo.Get<IRotaReads>()
        .Stretches(SomeRota.Id, Some.Now.AddHours(from), Some.Now.AddHours(to)))!.Roles.Single().Stretches;

    private static IEnumerable<(DateTimeOffset, Holder)> Held(IReadOnlyList<DutyStretch> stretches) =>
        stretches.SelectMany(stretch => stretch.Holders.Select(duty => (stretch.From, duty.Holder)));

    private async Task<IReadOnlyList<RotaNotice>> On(PractitionerView who) =>
        (await Silo.Get<IRotaNotices>().Of(who.Id, Silo.Clock.GetUtcNow().AddMinutes(1))).Notices;

    /// <summary>緑町 takes the Saturday of 山崎.</summary>
    private async Task Swapped()
    {
        await Published();
        await Accept(
            new RotaCommand.ProposeSwap(
                Silo.NextCommand(), swap, DutyRoles.Primary, new(SomeRota.DrYamazaki, saturday), SomeRota.Midori, null),
            Some.Stranger);
        await Accept(new RotaCommand.AcceptSwap(Silo.NextCommand(), swap), Some.Primary);
    }

    private RotaCommand.SetRules Saturdays(Holder who) => new(
        Silo.NextCommand(),
        SomeRota.Policy with
        {
            Layers =
            [
                SomeRota.Policy.Layers[0],
                SomeRota.Policy.Layers[1] with { Assignment = new Assignment.Fixed([who]) },
            ],
        },
        Some.Now.AddDays(2));

    /// <summary>緑町 has days off, 山崎 the nights between business days.</summary>
    private async Task Ruled()
    {
        var hours = new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0));
        var calendar = DutyCalendar.Empty with
        {
            HolidayList = "jp",
            Weekly =
            [
                .. Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    .Select(day => new WeekdayHours(day, [hours])),
            ],
        };
        await Published(new RotaPolicy(
            "Asia/Tokyo",
            calendar,
            [
                new(
                    SomeRota.Nights, "夜間", DutyRoles.Primary, 0, new DutyWindows.Off(OffFilter.Weeknight),
                    new Assignment.Fixed([SomeRota.DrYamazaki])),
                new(
                    SomeRota.Saturdays, "休日", DutyRoles.Primary, 0, new DutyWindows.Off(OffFilter.DayOff),
                    new Assignment.Fixed([SomeRota.Midori])),
            ]));
    }

    private async Task Published(RotaPolicy policy)
    {
        foreach (var act in SomeRota.Acts(Silo.NextCommand))
        {
            await Accept(act is RotaCommand.SetRules set ? set with { Policy = policy } : act);
        }

        await Accept(new RotaCommand.Publish(Silo.NextCommand(), new DateOnly(2026, 12, 31)));
    }
}
