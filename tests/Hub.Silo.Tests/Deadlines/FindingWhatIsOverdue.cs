using System.Diagnostics.Metrics;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Tests.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Deadlines;

public sealed class FindingWhatIsOverdueOnSqlite() : FindingWhatIsOverdue(Dialect.Sqlite);

public sealed class FindingWhatIsOverdueOnPostgres() : FindingWhatIsOverdue(Dialect.PostgreSql);

/// <summary>The auditor, while nobody tells anything.</summary>
public abstract class FindingWhatIsOverdue : OnBothDatabases
{
    private readonly FakeClock clock = new();
    private readonly FakeDatabaseTime time;

    private protected FindingWhatIsOverdue(Dialect dialect)
        : base(Kettles.On(dialect)) => time = new FakeDatabaseTime(clock);

    [Fact]
    public async Task What_came_more_than_a_minute_ago_is_counted_and_its_age_told()
    {
        using var auditor = Auditor();
        Assert.Equal((0, 0), await Found(auditor));
        var kettle = await Store.PutOn(clock.GetUtcNow());
        await Store.PutOn(clock.GetUtcNow().AddSeconds(5));
        await Store.PutOn(clock.GetUtcNow().AddHours(5));

        clock.Advance(DeadlineAuditor.Late);
        Assert.Equal((3, 0), await Found(auditor));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((3, 2), await Found(auditor));
        Assert.Contains(
            "overdue by more than a minute: 2, the oldest by 90 s.", $"{await auditor.Look(CancellationToken.None)}");

        await Store.TakeOff(kettle);
        Assert.Equal((2, 1), await Found(auditor));
    }

    [Fact]
    public async Task What_features_say_must_never_be_is_found_too()
    {
        var calls = new Unowned();
        using var auditor = Auditor(calls);
        Assert.True((await auditor.Look(CancellationToken.None)).IsWell);

        calls.Count = 2;
        var finding = await auditor.Look(CancellationToken.None);
        Assert.False(finding.IsWell);
        Assert.Equal("Open kettles without owner: 2.", $"{finding}");
        Assert.Equal(clock.GetUtcNow(), calls.Asked);
    }

    [Fact]
    public async Task The_gauges_say_what_was_found_and_nothing_while_nobody_knows()
    {
        using var auditor = Auditor();
        await Store.PutOn(clock.GetUtcNow());
        clock.Advance(TimeSpan.FromSeconds(75));
        await auditor.Look(CancellationToken.None);
        Assert.Equal(
            [("hub.deadlines.oldest_overdue", 75), ("hub.deadlines.open", 1), ("hub.deadlines.overdue", 1)],
            Gauges(auditor));

        time.Fault = new StoreUnavailableException("The store cannot be opened.", new IOException());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => auditor.Look(CancellationToken.None));
        Assert.Empty(Gauges(auditor));
    }

    [Fact]
    public async Task It_looks_by_itself_every_ten_seconds_and_outlives_a_database_that_does_not_answer()
    {
        var calls = new Unowned { Count = 1, Fault = new IOException("") };
        using var auditor = Auditor(calls);
        await auditor.StartAsync(CancellationToken.None);
        while (calls.Times < 3 || Gauges(auditor).Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(1));
            calls.Fault = calls.Times < 2 ? calls.Fault : null;
        }

        await auditor.StopAsync(CancellationToken.None);
    }

    private static List<(string, double)> Gauges(DeadlineAuditor auditor)
    {
        var measured = new List<(string, double)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, heard) =>
            {
                if (instrument.Meter.Scope == auditor)
                {
                    heard.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((gauge, value, _, _) => measured.Add((gauge.Name, value)));
        listener.SetMeasurementEventCallback<double>((gauge, value, _, _) => measured.Add((gauge.Name, value)));
        listener.Start();
        listener.RecordObservableInstruments();
        return [.. measured.OrderBy(gauge => gauge.Item1, StringComparer.Ordinal)];
    }

    private static async Task<(long Open, long Overdue)> Found(DeadlineAuditor auditor)
    {
        var finding = await auditor.Look(CancellationToken.None);
        Assert.Equal(finding.Overdue == 0, finding.IsWell);
        return (finding.Open, finding.Overdue);
    }

    private DeadlineAuditor Auditor(params IAudited[] audited) =>
        new(Database, time, audited, new Recess(), clock, NullLogger<DeadlineAuditor>.Instance);

    private sealed class Unowned : IAudited
    {
        public string Name => "Open kettles without owner";

        public long Count { get; set; }

        public int Times { get; private set; }

        public DateTimeOffset Asked { get; private set; }

        public Exception? Fault { get; set; }

        public Task<long> Wrong(DateTimeOffset now, CancellationToken cancellation)
        {
            (Times, Asked) = (Times + 1, now);
            return Fault is null ? Task.FromResult(Count) : Task.FromException<long>(Fault);
        }
    }
}
