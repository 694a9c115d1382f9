using System.Runtime.CompilerServices;
using Hub.Silo.Journal;

namespace Hub.Silo.Feeds;

/// <summary>The feed within this process.</summary>
internal sealed class Feed : IFeed
{
    private readonly Lock gate = new();
    private readonly HashSet<Follower> followers = [];

    public IAsyncEnumerable<Committed> Follow(
        CancellationToken cancellation, IReadOnlyCollection<string>? kinds = null)
    {
        // Listening begins now, not with the first item that is asked for: in between the follower reads what there is.
        var follower = new Follower(kinds);
        lock (gate)
        {
            followers.Add(follower);
        }

        cancellation.Register(() => Leave(follower));
        return Items(follower, cancellation);
    }

    public Task Announce(StreamId stream, long version)
    {
        Publish(new Committed(stream, version));
        return Task.CompletedTask;
    }

    /// <summary>Told to everybody who follows; nobody is waited for.</summary>
    public void Publish(Committed item)
    {
        lock (gate)
        {
            foreach (var follower in followers)
            {
                follower.Tell(item);
            }
        }
    }

    private async IAsyncEnumerable<Committed> Items(
        Follower follower, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            while (await follower.Next(cancellation) is { } item)
            {
                yield return item;
            }
        }
        finally
        {
            Leave(follower);
        }
    }

    private void Leave(Follower follower)
    {
        lock (gate)
        {
            followers.Remove(follower);
        }
    }
}
