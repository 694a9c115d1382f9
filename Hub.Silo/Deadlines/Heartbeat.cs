using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Deadlines;

/// <summary>
/// Tells a dead-man's switch outside of the hub that all is well. Where something is wrong, or nobody can say, it is
/// silent: the silence is the alarm, and needs nothing of the hub to work.
/// </summary>
internal sealed partial class Heartbeat(
    HeartbeatOptions options, DeadlineAuditor auditor, TimeProvider clock, ILogger<Heartbeat> log)
    : BackgroundService
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Looks how things are, and says so where they are well and the other side can be reached.</summary>
    public async Task<bool> Beat(CancellationToken cancellation)
    {
        try
        {
            if (!(await auditor.Look(cancellation)).IsWell)
            {
                return false;
            }

            using var answer = await http.GetAsync(
                options.Url, HttpCompletionOption.ResponseHeadersRead, cancellation);
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The address is a secret of whoever listens; the types say enough.
            NotTold(log, failure.GetType().Name, (failure as HttpRequestException)?.HttpRequestError.ToString());
            return false;
        }
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Beat(stoppingToken);
            await Task.Delay(options.Every, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat was not sent: {Fault} {About}")]
    private static partial void NotTold(ILogger log, string fault, string? about);
}
