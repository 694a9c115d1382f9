using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class PrintingMonthsWithSqlite() : PrintingMonths(Dialect.Sqlite);

public sealed class PrintingMonthsWithPostgres() : PrintingMonths(Dialect.PostgreSql);

public abstract class PrintingMonths : KeptRotaSpec
{
    private protected PrintingMonths(Dialect dialect)
        : base(dialect)
    {
    }

    private IMonthSheets Sheets => Silo.Get<IMonthSheets>();

    [Fact]
    public async Task A_month_says_how_each_day_is_closed_and_when_it_was_told()
    {
        await Published(DutyCalendar.Empty with
        {
            Closures = [new YearlyClosure(new(12, 29), new(1, 3)), new YearlyClosure(new(8, 13), new(8, 15))],
            ExtraClosed = [new DateOnly(2026, 12, 10)],
        });
        var told = (await December())!;
        Assert.Equal(31, told.Days.Count);
        Assert.NotNull(told.ToldAt);
        Assert.Equal(DayClosure.Closed, told.Days[9].Closure);
        Assert.Equal(DayClosure.None, told.Days[27].Closure);
        Assert.Equal(DayClosure.YearEnd, told.Days[28].Closure);
        Assert.DoesNotContain(told.Duties, duty => duty.IsChanged);
    }

    [Fact]
    public async Task What_was_changed_after_it_was_told_is_marked()
    {
        await Published();
        var night = (await December())!.Duties.Single(duty => duty.First == new DateOnly(2026, 12, 10)).During;
        Silo.Clock.Advance(TimeSpan.FromHours(1));
        var change = new OverrideId(Some.Id(71));
        await Accept(new RotaCommand.PutOverride(
            Silo.NextCommand(), new Override.Force(change, DutyRoles.Primary, night, [SomeRota.DrYamazaki])));
        var changed = Assert.Single((await December())!.Duties, duty => duty.IsChanged);
        Assert.Equal(SomeRota.DrYamazaki, changed.Who);
        await Accept(new RotaCommand.LiftOverride(Silo.NextCommand(), change));
        Assert.DoesNotContain((await December())!.Duties, duty => duty.IsChanged);
    }

    [Fact]
    public async Task A_draft_was_told_to_nobody_and_what_is_no_month_is_nothing()
    {
        await Founded();
        Assert.Null((await December())!.ToldAt);
        Assert.Null(await Sheets.Of(SomeRota.Id, new(2026, 12, 1), new(2027, 3, 1)));
        Assert.Null(await Sheets.Of(SomeRota.Id, new(1900, 12, 1), new(1900, 12, 31)));
        Assert.Null(await Sheets.Of(new RotaId(Some.Id(99)), new(2026, 12, 1), new(2026, 12, 31)));
    }

    [Fact]
    public async Task A_duty_stands_in_the_row_in_which_it_begins_and_not_where_it_ends_in_the_morning()
    {
        await Published();
        var told = (await December())!;
        Assert.All(told.Duties, duty => Assert.Equal(duty.First, duty.Last));
        Assert.Equal(31, told.Duties.Count(duty => duty.Layer == SomeRota.Nights));
    }

    private Task<MonthSheet?> December() => Sheets.Of(SomeRota.Id, new(2026, 12, 1), new(2026, 12, 31));
}
