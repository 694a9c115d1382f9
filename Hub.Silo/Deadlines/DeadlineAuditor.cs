using System.Diagnostics.Metrics;
using Hub.Silo.Journal;
using Hub.Silo.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Deadlines;

/// <summary>
/// Looks whether what should have happened did. It reads tables and nothing else, so that it sees also what clock and
/// grains are both wrong about.
/// </summary>
internal sealed partial class DeadlineAuditor : BackgroundService
{
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private const string Count =
        """
        SELECT (SELECT COUNT(*) FROM deadline), (SELECT COUNT(*) FROM deadline WHERE due < @late),
            (SELECT MIN(due) FROM deadline)
        """;

    private readonly IDatabase database;
    private readonly IDatabaseTime time;
    private readonly IReadOnlyList<IAudited> audited;
    private readonly Recess recess;
    private readonly TimeProvider clock;
    private readonly ILogger<DeadlineAuditor> log;
    private readonly Meter meter;
    private volatile Finding? latest;

    public DeadlineAuditor(
        IDatabase database,
        IDatabaseTime time,
        IEnumerable<IAudited> audited,
        Recess recess,
        TimeProvider clock,
        ILogger<DeadlineAuditor> log)
    {
        (this.database, this.time, this.recess, this.clock, this.log) = (database, time, recess, clock, log);
        this.audited = [.. audited];

        // What could not be read is not measured: a zero would say that all is well.
        meter = new Meter(HubTelemetry.Name, version: null, tags: null, scope: this);
        meter.CreateObservableGauge(
            "hub.deadlines.open", () => Measured(finding => finding.Open), "{deadline}", "Deadlines that there are.");
        meter.CreateObservableGauge(
            "hub.deadlines.overdue", () => Measured(finding => finding.Overdue), "{deadline}",
            "Deadlines that came more than a minute ago.");
        meter.CreateObservableGauge(
            "hub.deadlines.oldest_overdue", () => Measured(finding => finding.OldestOverdue.TotalSeconds), "s",
            "How long ago the first of these came.");
    }

    /// <summary>Looks now.</summary>
    /// <exception cref="StoreUnavailableException">Nobody knows how things are.</exception>
    public async Task<Finding> Look(CancellationToken cancellation)
    {
        try
        {
            var now = await time.Now(cancellation);
            var finding = await Overdue(now, cancellation);
            var wrong = new List<(string, long)>(audited.Count);
            foreach (var each in audited)
            {
                wrong.Add((each.Name, await each.Wrong(now, cancellation)));
            }

            return latest = finding with { Wrong = wrong };
        }
        catch when (!cancellation.IsCancellationRequested)
        {
            latest = null;
            throw;
        }
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var said = Finding.Well;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var finding = (await Look(stoppingToken)).ToString();
                if (!recess.IsOn && !string.Equals(finding, said, StringComparison.Ordinal))
                {
                    Found(log, said = finding);
                }

                await Task.Delay(BetweenLooks, clock, stoppingToken);
            }
            catch (Exception failure)
            {
                await Rest(failure, stoppingToken);
            }
        }
    }

    // It outlives everything that may be wrong: nobody else would see it.
    private async Task Rest(Exception failure, CancellationToken stopping)
    {
        if (!stopping.IsCancellationRequested)
        {
            NotRead(log, failure.GetType().Name);
            await Task.Delay(BetweenLooks, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Finding> Overdue(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var command = connection.CreateCommand(new Statement(Count, ("late", Micros.Of(now - Late))));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (open, overdue) = (row.GetInt64(0), row.GetInt64(1));
        return new Finding(open, overdue, overdue > 0 ? now - Micros.Instant(row.GetInt64(2)) : TimeSpan.Zero, []);
    }

    private IEnumerable<Measurement<T>> Measured<T>(Func<Finding, T> what)
        where T : struct => latest is { } finding ? [new Measurement<T>(what(finding))] : [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Finding}")]
    private static partial void Found(ILogger log, string finding);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows what is overdue: {Fault}")]
    private static partial void NotRead(ILogger log, string fault);
}
