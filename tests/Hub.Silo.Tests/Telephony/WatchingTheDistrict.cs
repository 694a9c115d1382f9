using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Reports;
using Hub.Contracts.Telephony;
using Hub.Silo.Journal;
using Hub.Silo.Telephony;
using Hub.Silo.Tests.Calls;
using Hub.Testing;

namespace Hub.Silo.Tests.Telephony;

/// <summary>The district without any patient: what is open, how long people waited, what nobody has read.</summary>
public abstract class WatchingTheDistrict : KeptCallSpec
{
    private static readonly TimeSpan fiveMinutes = TimeSpan.FromMinutes(5);

    private static readonly System.Text.Json.JsonSerializerOptions readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private protected WatchingTheDistrict(Dialect dialect)
        : base(dialect)
    {
    }

    private IDistrictWatch Watch => Silo.Get<IDistrictWatch>();

    [Fact]
    public async Task An_exhausted_chain_is_loud_until_somebody_has_the_call()
    {
        await Ordered();
        var call = await Begun();
        foreach (var _ in new[] { 1, 2 })
        {
            await Pass(call, fiveMinutes);
            Assert.Empty(await Watch.Exhausted());
        }

        await Pass(call, fiveMinutes);
        while (!(await View(call)).Log.Any(line => line.Kind is CallLogKind.Exhausted))
        {
            await Pass(call, fiveMinutes);
        }

        Assert.Equal([call], await Watch.Exhausted());
        Assert.True(Assert.Single((await Watch.Now()).Open).IsExhausted);
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        Assert.Empty(await Watch.Exhausted());
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Release(id, "急病", seen));
        Assert.Empty(await Watch.Exhausted());
    }

    [Fact]
    public async Task Tonights_times_run_from_the_request_to_the_first_yes_and_to_the_arrival()
    {
        await Ordered();
        var call = await Begun();
        Assert.Equal(new Waits(0, null, null, null), (await Watch.Now()).Answer);
        Silo.Clock.Advance(TimeSpan.FromMinutes(3));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Depart(
            id, Silo.Clock.GetUtcNow().AddMinutes(20), seen));
        Silo.Clock.Advance(TimeSpan.FromMinutes(20));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Arrive(id, seen));
        var now = await Watch.Now();
        Assert.Equal((1, TimeSpan.FromMinutes(3)), (now.Answer.Count, now.Answer.Median));
        Assert.Equal(TimeSpan.FromMinutes(23), now.Arrival.Longest);
        Assert.Equal(Some.Primary.Id, Assert.Single(now.Open).Owner?.Id);
        Assert.True(now.Deadlines!.IsWell);
    }

    [Fact]
    public async Task What_waits_for_a_working_day_is_no_wait_of_tonight_as_in_the_monthly_report()
    {
        await Ordered();
        var call = await Begun(request: SomeCall.Later);
        Silo.Clock.Advance(TimeSpan.FromHours(12));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Assert.Equal(0, (await Watch.Now()).Answer.Count);
        var report = await Silo.Get<IMonthlyReports>().Of(Some.Secretary.Id, new DateOnly(2026, 11, 1));
        Assert.Equal(report.Value!.ToAnswer, (await Watch.Now()).Answer);
    }

    [Fact]
    public async Task Nothing_of_a_patient_is_in_it_and_a_forgotten_deadline_is()
    {
        await Ordered();
        await Begun();
        var now = await Watch.Now();
        var told = System.Text.Json.JsonSerializer.Serialize(now, readable);
        foreach (var word in new[] { Some.Details.Name, SomeCall.Request.Complaint, SomeCall.Request.Story,
            SomeCall.Request.Caller.Callback, Some.Patient.Value.ToString() })
        {
            Assert.DoesNotContain(word, told, StringComparison.Ordinal);
        }

        // Of a kind that nobody here is told about, so that nobody catches up with it meanwhile.
        await Silo.Get<IDatabase>().Write((connection, transaction) => connection.Run(
            transaction,
            "INSERT INTO deadline (stream, due) VALUES (@stream, @due)",
            ("stream", $"nobodys/{Some.Id(99):N}"),
            ("due", Micros.Of(Silo.Clock.GetUtcNow().AddMinutes(-2)))));
        Assert.Equal((1, false), ((await Watch.Now()).Deadlines!.Overdue, (await Watch.Now()).Deadlines!.IsWell));
    }

    [Fact]
    public async Task A_report_that_nobody_has_read_by_noon_is_named()
    {
        var call = await Visited();
        Assert.Empty((await Watch.Now()).Unread);
        await Pass(call, TimeSpan.FromDays(4));
        Assert.Equal(call, Assert.Single((await Watch.Now()).Unread).Call);
    }

    [Theory]
    [InlineData("2026-11-20T12:00:00Z", "2026-11-20T03:00:00Z")]
    [InlineData("2026-11-21T02:59:59Z", "2026-11-20T03:00:00Z")]
    [InlineData("2026-11-21T03:00:00Z", "2026-11-21T03:00:00Z")]
    public void A_night_counts_from_noon_to_noon(string now, string since) => Assert.Equal(
        Instant(since), Tonight.Since(Instant(now), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));

    [Fact]
    public void Each_figure_is_a_wait_that_there_was() => Assert.Equal(
        new Waits(4, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(60)),
        Waits.Of([
            TimeSpan.FromMinutes(60), null, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1),
        ]));

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : WatchingTheDistrict(Dialect.Sqlite);

    public sealed class OnPostgreSql() : WatchingTheDistrict(Dialect.PostgreSql);
}
