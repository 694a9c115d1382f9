using System.Diagnostics;

namespace Hub.Silo.Journal;

/// <summary>
/// One thread that writes what has arrived while the last commit was in flight as one transaction. It inserts
/// without looking first; where a batch is refused it is halved until the guilty append stands alone, so that
/// nobody else notices.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    public const int LargestBatch = 512;
    private const int HeaviestBatch = 4 << 20;
    private const int Tries = 5;

    private readonly object gate = new();
    private readonly ILogWriter writer;
    private readonly Queue<SealedAppend> waiting = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan lastCommit;
    private int wanted = 1;
    private bool closing;

    public GroupCommit(ILogWriter writer)
    {
        this.writer = writer;

        // A thread of its own: a commit blocks for as long as the disk needs, which the thread pool should not feel.
        new Thread(Run) { IsBackground = true, Name = "journal" }.Start();
    }

    /// <summary>True when durable, false when another append was in the way.</summary>
    /// <exception cref="StoreUnavailableException">It could not be written.</exception>
    public Task<bool> Write(SealedAppend append)
    {
        lock (gate)
        {
            if (closing)
            {
                throw new StoreUnavailableException("The journal is closed.", new ObjectDisposedException("journal"));
            }

            waiting.Enqueue(append);
            if (waiting.Count >= wanted)
            {
                Monitor.Pulse(gate);
            }
        }

        return append.Done.Task;
    }

    /// <summary>Writes what is waiting, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            closing = true;
            Monitor.Pulse(gate);
        }

        await stopped.Task;
    }

    private void Run()
    {
        var batch = new List<SealedAppend>(LargestBatch);
        var rivals = new List<SealedAppend>();
        while (Take(batch, rivals))
        {
            Commit(batch);
            Answer(rivals, batch);
        }

        writer.Dispose();
        stopped.SetResult();
    }

    /// <summary>
    /// Fills the batch, sorted by stream so that two processes never wait for each other crosswise. Of several that
    /// expect the same end of a stream only the first can be written: the others are set apart.
    /// </summary>
    private bool Take(List<SealedAppend> batch, List<SealedAppend> rivals)
    {
        batch.Clear();
        rivals.Clear();
        var streams = new HashSet<StreamId>();
        var size = 0;
        lock (gate)
        {
            AwaitCompany();
            while (batch.Count + rivals.Count < LargestBatch
                && size < HeaviestBatch
                && waiting.TryDequeue(out var next))
            {
                size += next.Size;
                (streams.Add(next.Id) ? batch : rivals).Add(next);
            }

            wanted = batch.Count + rivals.Count;
        }

        batch.Sort(static (a, b) => string.CompareOrdinal(a.Stream, b.Stream));
        return batch.Count > 0;
    }

    /// <summary>
    /// Whoever was answered together tends to come back together. Waiting a small part of a commit for as many as
    /// last time saves a commit for the first of them alone; a lone writer waits for nobody.
    /// </summary>
    private void AwaitCompany()
    {
        var patience = TimeSpan.FromMilliseconds(Math.Clamp(lastCommit.TotalMilliseconds / 4, 0, 4));
        var started = Stopwatch.GetTimestamp();
        while (!closing && waiting.Count < wanted)
        {
            var left = patience - Stopwatch.GetElapsedTime(started);
            if (left <= TimeSpan.Zero || !Monitor.Wait(gate, (int)Math.Ceiling(left.TotalMilliseconds)))
            {
                break;
            }
        }

        wanted = 1;
        while (!closing && waiting.Count == 0)
        {
            Monitor.Wait(gate);
        }
    }

    private void Commit(List<SealedAppend> batch)
    {
        for (var tries = 1; ; tries++)
        {
            var started = Stopwatch.GetTimestamp();
            using var span = JournalMeter.Source.StartActivity("journal commit");
            try
            {
                writer.Write(batch);
                lastCommit = Stopwatch.GetElapsedTime(started);
                break;
            }
            catch (Exception failure)
            {
                // This thread serves everybody: whatever goes wrong is the answer of those whom it concerns.
                span?.SetStatus(ActivityStatusCode.Error);
                var kind = Failures.KindOf(failure);
                if (kind is FailureKind.Deadlock && tries < Tries)
                {
                    continue;
                }

                Refuse(batch, kind, failure);
                return;
            }
        }

        Accept(batch);
    }

    private void Accept(List<SealedAppend> batch)
    {
        try
        {
            writer.Committed(batch);
            JournalMeter.Committed(batch, lastCommit);
        }
        catch (Exception)
        {
            // Whoever watches the journal cannot undo a commit: it is durable, and that is the answer.
        }

        batch.ForEach(append => append.Done.SetResult(true));
    }

    private void Refuse(List<SealedAppend> batch, FailureKind kind, Exception failure)
    {
        if (batch.Count > 1 && kind is FailureKind.Rejected or FailureKind.Full or FailureKind.Defect)
        {
            var half = batch.Count / 2;
            Commit(batch.GetRange(0, half));
            Commit(batch.GetRange(half, batch.Count - half));
            return;
        }

        foreach (var append in batch)
        {
            switch (kind)
            {
                case FailureKind.Rejected:
                    append.Done.SetResult(false);
                    break;
                case FailureKind.Defect:
                    append.Done.SetException(failure);
                    break;
                default:
                    append.Done.SetException(
                        new StoreUnavailableException("The store cannot be written.", failure));
                    break;
            }
        }
    }

    /// <summary>Where the first was written the others of its stream came too late; nobody asks.</summary>
    private void Answer(List<SealedAppend> rivals, List<SealedAppend> batch)
    {
        var ends = batch.Where(IsWritten).ToDictionary(append => append.Id, append => append.Head.Version);
        foreach (var rival in rivals)
        {
            if (ends.TryGetValue(rival.Id, out var end) && rival.Expected.Version < end)
            {
                rival.Done.SetResult(false);
                continue;
            }

            Commit([rival]);
            if (IsWritten(rival))
            {
                ends[rival.Id] = rival.Head.Version;
            }
        }
    }

    private static bool IsWritten(SealedAppend append) =>
        append.Done.Task.IsCompletedSuccessfully && append.Done.Task.GetAwaiter().GetResult();
}
