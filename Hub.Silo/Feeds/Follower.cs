using Hub.Silo.Journal;

namespace Hub.Silo.Feeds;

/// <summary>
/// What one follower has not taken yet: of each stream the highest version, in the order in which the streams first
/// had something new. If even that grows too much, one item says 'look at everything' in its place.
/// </summary>
internal sealed class Follower
{
    public const int MostStreams = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, long> versions = [];
    private readonly Queue<StreamId> order = new();
    private TaskCompletionSource filled = Unset();

    public void Tell(Committed item)
    {
        lock (gate)
        {
            if (item.Version == 0 || versions.Count >= MostStreams)
            {
                versions.Clear();
                order.Clear();
                item = default;
            }

            if (!versions.TryGetValue(item.Stream, out var before))
            {
                order.Enqueue(item.Stream);
            }

            versions[item.Stream] = Math.Max(before, item.Version);
            filled.TrySetResult();
        }
    }

    /// <summary>The next item, or null when the follower wants no more.</summary>
    public async Task<Committed?> Next(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Task something;
            lock (gate)
            {
                if (order.TryDequeue(out var stream))
                {
                    versions.Remove(stream, out var version);
                    return new Committed(stream, version);
                }

                filled = Unset();
                something = filled.Task;
            }

            try
            {
                await something.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return null;
    }

    private static TaskCompletionSource Unset() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
