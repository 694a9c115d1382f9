using Hub.Silo.Journal;

namespace Hub.Silo.Feeds;

/// <summary>
/// What one follower has not taken yet: of each stream the highest version, in the order of those commits. A stream
/// that has something new goes to the end, because whoever is told of a post must have been told before of every
/// removal that was committed before it. If even that grows too much, one item says 'look at everything'.
/// </summary>
internal sealed class Follower(IReadOnlyCollection<string>? kinds = null)
{
    public const int MostStreams = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, LinkedListNode<Committed>> pending = [];
    private readonly LinkedList<Committed> order = new();
    private TaskCompletionSource filled = Unset();

    public void Tell(Committed item)
    {
        if (item.Version > 0 && kinds?.Contains(item.Stream.Kind, StringComparer.Ordinal) is false)
        {
            return;
        }

        lock (gate)
        {
            if (item.Version == 0 || pending.Count >= MostStreams)
            {
                pending.Clear();
                order.Clear();
                item = default;
            }

            if (pending.TryGetValue(item.Stream, out var before))
            {
                if (before.Value.Version >= item.Version)
                {
                    return;
                }

                order.Remove(before);
            }

            pending[item.Stream] = order.AddLast(item);
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
                if (order.First is { } first)
                {
                    order.RemoveFirst();
                    pending.Remove(first.Value.Stream);
                    return first.Value;
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
