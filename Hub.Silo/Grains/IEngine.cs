using Hub.Contracts.Grains;

namespace Hub.Silo.Grains;

/// <summary>Where grains live: one activation a key as far as it knows, one call at a time.</summary>
internal interface IEngine
{
    /// <summary>Calls the grain of this key. May call it again where the answer was lost: commands bear it.</summary>
    /// <param name="key">The identity's UUID.</param>
    /// <param name="call">What is asked of it.</param>
    /// <param name="limit">When nobody waits for the answer any more; a call that has begun goes on.</param>
    Task<T> Call<TGrain, T>(Guid key, Func<TGrain, Task<T>> call, CancellationToken limit)
        where TGrain : class, IGrain;

    /// <summary>Whether there is anywhere for grains to live.</summary>
    Task<bool> Answers();
}
