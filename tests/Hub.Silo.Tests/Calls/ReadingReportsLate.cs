using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

public abstract class ReadingReportsLate : KeptCallSpec
{
    private protected ReadingReportsLate(Dialect dialect)
        : base(dialect)
    {
    }

    private ICallCare Care => Silo.Get<ICallCare>();

    [Fact]
    public async Task A_report_that_nobody_read_by_noon_is_listed_by_the_patients_number_alone()
    {
        await Ordered();
        var call = await Begun();
        await Pass(call, TimeSpan.FromMinutes(5));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        Assert.Empty(await Care.Overdue());

        await Pass(call, TimeSpan.FromHours(14));
        var late = Assert.Single(await Care.Overdue());
        Assert.Equal(
            (call, Some.Details.Number, Some.SubPrimary.Id, Some.Primary.Id, true),
            (late.Call, late.PatientNumber, late.Reporter.Id, Assert.Single(late.Reviewers).Id, late.MustDecide));
        Assert.DoesNotContain("渡辺", EventTypes.All.Write(late), StringComparison.Ordinal);
        Assert.DoesNotContain(SomeCall.Report.Findings, EventTypes.All.Write(late), StringComparison.Ordinal);

        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Empty(await Care.Overdue());
    }

    [Theory]
    [InlineData("2026-11-20T13:30:00Z", FeeBand.Midnight)]
    [InlineData("2026-11-20T12:30:00Z", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-22T05:00:00Z", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-20T05:00:00Z", FeeBand.None)]
    public async Task The_band_of_a_visit_goes_by_the_districts_clock(string at, FeeBand band)
    {
        var answer = await Care.Band(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(band, answer.Band);

        // Without a list of holidays a weekday's noon may be one.
        Assert.Equal(band is FeeBand.None, answer.Warnings.Count > 0);
    }

    [Fact]
    public async Task A_report_of_last_week_is_among_what_was_read_today()
    {
        var call = await Visited();
        Silo.Clock.Advance(TimeSpan.FromDays(6));
        var morning = Silo.Clock.GetUtcNow();
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Equal(call, Assert.Single(await Reads.Acknowledged(morning)).Id);
        Assert.Empty(await Reads.Received(morning.AddDays(-5), morning));
        Assert.Empty(await Reads.Acknowledged(morning.AddDays(1)));
    }

    public sealed class OnSqlite() : ReadingReportsLate(Dialect.Sqlite);

    public sealed class OnPostgreSql() : ReadingReportsLate(Dialect.PostgreSql);
}
