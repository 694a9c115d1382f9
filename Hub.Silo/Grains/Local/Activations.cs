using System.Collections.Concurrent;

namespace Hub.Silo.Grains.Local;

/// <summary>The grains of one kind that are active in this process.</summary>
internal sealed class Activations<TKey, TGrain>(Func<TKey, TGrain> create, TimeProvider clock)
    where TKey : struct
    where TGrain : class
{
    private readonly ConcurrentDictionary<TKey, Activation<TGrain>> active = new();

    public int Count => active.Count;

    /// <summary>Runs a call on the one activation of this key.</summary>
    public async Task<T> Run<T>(TKey key, Func<TGrain, Task<T>> call)
    {
        while (true)
        {
            var activation = active.GetOrAdd(key, Begin);
            var (ran, result) = await activation.TryRun(call);
            if (ran)
            {
                return result!;
            }

            // Dropped for idleness in this very moment: take it out of the way and begin a fresh one.
            active.TryRemove(KeyValuePair.Create(key, activation));
        }
    }

    /// <summary>Drops what has been idle for so long.</summary>
    public void RetireIdle(TimeSpan idle)
    {
        foreach (var (key, activation) in active)
        {
            if (activation.TryRetire(idle))
            {
                active.TryRemove(KeyValuePair.Create(key, activation));
            }
        }
    }

    private Activation<TGrain> Begin(TKey key) => new(() => create(key), clock);
}
