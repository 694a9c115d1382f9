using Microsoft.Extensions.Logging;

namespace Hub.Silo.Deadlines;

/// <summary>What became of asking for a place.</summary>
internal enum Place
{
    /// <summary>It has one: tell it, or give the place back.</summary>
    Taken,

    /// <summary>It is being told, rests after a failure, or nobody here is to be told of it.</summary>
    NotNow,

    /// <summary>As many as may be are being told.</summary>
    Full,
}

/// <summary>
/// Tells features what is due, many at a time, and remembers what to try again. Those that failed have few places of
/// their own, so that they never hold up one that was not tried yet.
/// </summary>
internal sealed partial class Tellings
{
    public const int AtOnce = 16;
    public const int AgainAtOnce = 4;

    /// <summary>A telling that takes longer is given up and counts as failed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IDeadlineTarget> targets;
    private readonly TimeProvider clock;
    private readonly ILogger<Tellings> log;
    private readonly Lock gate = new();
    private readonly Dictionary<Deadline, Attempts> known = [];
    private int running;
    private int runningAgain;
    private TaskCompletionSource freed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Tellings(IEnumerable<IDeadlineTarget> targets, TimeProvider clock, ILogger<Tellings> log)
    {
        this.targets = targets.ToDictionary(target => target.Kind, StringComparer.Ordinal);
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Completes when the next telling ends.</summary>
    public Task NextEnd()
    {
        lock (gate)
        {
            if (freed.Task.IsCompleted)
            {
                freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return freed.Task;
        }
    }

    /// <summary>Takes a place for telling it, where it may be told now and there is one.</summary>
    public Place Take(Deadline deadline)
    {
        lock (gate)
        {
            // Of a newer program's streams its own nodes are told.
            if (!targets.ContainsKey(deadline.Stream.Kind))
            {
                return Place.NotNow;
            }

            if (!known.TryGetValue(deadline, out var attempts))
            {
                return running >= AtOnce ? Place.Full : Begin(deadline, new Attempts());
            }

            return attempts.IsRunning || attempts.Again > clock.GetTimestamp() || runningAgain >= AgainAtOnce
                ? Place.NotNow
                : Begin(deadline, attempts);
        }
    }

    /// <summary>Somebody else tells it.</summary>
    public void GiveBack(Deadline deadline)
    {
        lock (gate)
        {
            if (Leave(deadline).Ended == 0)
            {
                known.Remove(deadline);
            }
        }
    }

    /// <summary>Tells it, in the place that was taken, and waits for nobody.</summary>
    public void Tell(Deadline deadline, CancellationToken stopping)
    {
        lock (gate)
        {
            known[deadline].Telling = Task.Run(() => Told(deadline, stopping), CancellationToken.None);
        }
    }

    /// <summary>How long until something that failed is to be tried again; null where nothing rests.</summary>
    public TimeSpan? NextTry()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            var next = known.Values.Where(each => !each.IsRunning && each.Again > now)
                .Select(each => (long?)each.Again).Min();
            return next is { } again ? clock.GetElapsedTime(now, again) : null;
        }
    }

    /// <summary>Forgets what ended before a look at all that is due and was not seen in it.</summary>
    public void KeepOnly(IReadOnlySet<Deadline> due)
    {
        lock (gate)
        {
            foreach (var (deadline, attempts) in known)
            {
                if (!attempts.IsRunning && !due.Contains(deadline))
                {
                    known.Remove(deadline);
                }
            }
        }
    }

    /// <summary>Ends when what is being told now has ended.</summary>
    public Task Ends()
    {
        lock (gate)
        {
            return Task.WhenAll(known.Values.Where(each => each.IsRunning).Select(each => each.Telling));
        }
    }

    private async Task Told(Deadline deadline, CancellationToken stopping)
    {
        var hasFailed = true;
        try
        {
            using var patience = new CancellationTokenSource(Longest, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
            var target = targets[deadline.Stream.Kind];
            await target.Due(deadline.Stream.Key, deadline.Due, either.Token).WaitAsync(either.Token);
            hasFailed = false;
        }
        catch (Exception failure)
        {
            // Whatever it is must stop neither the clock nor what else is due.
            if (!stopping.IsCancellationRequested)
            {
                NotTold(log, deadline.Stream.Kind, failure.GetType().Name);
            }
        }

        End(deadline, hasFailed);
    }

    private Place Begin(Deadline deadline, Attempts attempts)
    {
        known[deadline] = attempts;
        attempts.IsRunning = true;
        _ = attempts.Ended == 0 ? running++ : runningAgain++;
        return Place.Taken;
    }

    private Attempts Leave(Deadline deadline)
    {
        var attempts = known[deadline];
        attempts.IsRunning = false;
        _ = attempts.Ended == 0 ? running-- : runningAgain--;
        return attempts;
    }

    private void End(Deadline deadline, bool hasFailed)
    {
        lock (gate)
        {
            var attempts = Leave(deadline);
            if (!hasFailed && attempts.WasTold)
            {
                StillDue(log, deadline.Stream.Kind);
            }

            // What was told rests too: where its stream did not answer with an event, it is due still.
            attempts.Ended++;
            attempts.WasTold = !hasFailed;
            attempts.Again =
                clock.GetTimestamp() + (long)(Rest(attempts.Ended).TotalSeconds * clock.TimestampFrequency);
            freed.TrySetResult();
        }
    }

    private static TimeSpan Rest(int ended) =>
        TimeSpan.FromTicks(Math.Min(LongestRest.Ticks, ShortestRest.Ticks << Math.Min(ended - 1, 10)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} could not be told that its time has come: {Fault}")]
    private static partial void NotTold(ILogger log, string kind, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} was told that its time has come and waits still")]
    private static partial void StillDue(ILogger log, string kind);

    private sealed class Attempts
    {
        public bool IsRunning { get; set; }

        public int Ended { get; set; }

        public bool WasTold { get; set; }

        public long Again { get; set; }

        public Task Telling { get; set; } = Task.CompletedTask;
    }
}
