using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Deadlines;

/// <summary>Tells whoever waits that the time has come, by the database's time. Every node has one.</summary>
internal sealed partial class DeadlineClock(
    DeadlineTable table, IDatabaseTime time, Tellings tellings, IEnumerable<IRetention> retentions, Recess recess,
    TimeProvider clock, ILogger<DeadlineClock> log)
    : BackgroundService
{
    /// <summary>
    /// It looks at least this often, since another node may have written a deadline that falls due before the next one
    /// known here. Together with a killed node's lease it stays well below a second.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan BetweenTidyings = TimeSpan.FromMinutes(1);

    private long tidied = clock.GetTimestamp();

    /// <summary>Looks once, begins to tell what is due, and says how long there is nothing to do.</summary>
    public async Task<Pause> Look(CancellationToken cancellation)
    {
        if (recess.IsOn)
        {
            return new Pause(Longest);
        }

        var nextEnd = tellings.NextEnd();
        var (taken, due) = (new List<Deadline>(), new HashSet<Deadline>());
        try
        {
            var (now, pause) = await Take(taken, due, cancellation);
            var claimed = await table.Claim(taken, now, cancellation);
            foreach (var deadline in claimed)
            {
                tellings.Tell(deadline, cancellation);
            }

            var others = taken.Except(claimed).ToList();
            others.ForEach(tellings.GiveBack);
            taken.Clear();
            return pause
                .AtMost(others.Count > 0 ? DeadlineTable.Lease : Longest)
                .AtMost(tellings.NextTry() ?? Longest) with { Or = pause.IsFull ? nextEnd : null };
        }
        finally
        {
            // Where the database failed in between, nobody tells them now.
            taken.ForEach(tellings.GiveBack);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = new Pause(Longest);
            try
            {
                pause = await Look(stoppingToken);
                await Tidy(stoppingToken);
            }
            catch (Exception failure)
            {
                // The database is away for a moment: the clock outlives it, and what fell due is told afterwards.
                if (!stoppingToken.IsCancellationRequested)
                {
                    NotSeen(log, failure.GetType().Name);
                }
            }

            await Wait(pause, stoppingToken);
        }

        await tellings.Ends();
    }

    private async Task<(DateTimeOffset Now, Pause Pause)> Take(
        List<Deadline> taken, HashSet<Deadline> due, CancellationToken cancellation)
    {
        var (now, pause) = (default(DateTimeOffset?), new Pause(Longest));
        await foreach (var row in table.InOrder(cancellation))
        {
            // Asked after the row was read, and only where there is one.
            var present = now ??= await time.Now(cancellation);
            if (row.Deadline.Due > present)
            {
                pause = pause.AtMost(row.Deadline.Due - present);
                break;
            }

            due.Add(row.Deadline);
            if (row.IsHeld(present))
            {
                pause = pause.AtMost(row.Until!.Value - present);
                continue;
            }

            switch (tellings.Take(row.Deadline))
            {
                case Place.Full:
                    return (present, pause with { IsFull = true });
                case Place.Taken:
                    taken.Add(row.Deadline);
                    break;
            }
        }

        tellings.KeepOnly(due);
        return (now ?? default, pause);
    }

    private async Task Tidy(CancellationToken cancellation)
    {
        if (clock.GetElapsedTime(tidied) >= BetweenTidyings)
        {
            tidied = clock.GetTimestamp();
            await table.Forget(retentions, await time.Now(cancellation), cancellation);
        }
    }

    private async Task Wait(Pause pause, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var elapsed = Task.Delay(pause.Milliseconds, clock, over.Token);
        await Task.WhenAny(pause.Or is { } sooner ? [elapsed, sooner] : [elapsed]);
        await over.CancelAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deadlines could not be looked at: {Fault}")]
    private static partial void NotSeen(ILogger log, string fault);
}

/// <summary>How long the clock has nothing to do, unless something ends sooner.</summary>
internal readonly record struct Pause(TimeSpan Time, bool IsFull = false, Task? Or = null)
{
    /// <summary>In the whole milliseconds that a timer counts: one that is early would only find that it is.</summary>
    public TimeSpan Milliseconds => TimeSpan.FromMilliseconds(Math.Ceiling(Time.TotalMilliseconds));

    public Pause AtMost(TimeSpan other) => other < Time ? this with { Time = other } : this;
}
