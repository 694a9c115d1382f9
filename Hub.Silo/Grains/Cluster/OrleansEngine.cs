using Orleans;
using Orleans.Runtime;
using IGrain = Hub.Contracts.Grains.IGrain;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// The Orleans engine: grains live in the silos of a cluster. An answer that was lost with a silo is asked for again,
/// as a command that is sent twice has one effect.
/// </summary>
internal sealed class OrleansEngine(IGrainFactory grains, Lines lines) : IEngine
{
    public async Task<T> Call<TGrain, T>(Guid key, Func<TGrain, Task<T>> call, CancellationToken limit)
        where TGrain : class, IGrain
    {
        // The marker of Orleans is on IGrain, where the compiler cannot see that every TGrain has it.
        var grain = (TGrain)grains.GetGrain(typeof(TGrain), key);
        while (true)
        {
            var broken = lines.Broken;
            try
            {
                return await call(grain).WaitAsync(broken);
            }
            catch (Exception failure) when (IsLost(failure) || IsOf(failure, broken))
            {
                // Ends this where nobody waits any more.
                await Task.Delay(ClusterTempo.Breath, limit);
            }
        }
    }

    public async Task<bool> Answers()
    {
        try
        {
            return (await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count > 0;
        }
        catch (Exception failure) when (IsLost(failure))
        {
            return false;
        }
    }

    private static bool IsOf(Exception failure, CancellationToken broken) =>
        failure is OperationCanceledException && broken.IsCancellationRequested;

    // What Orleans itself says; what a grain throws arrives as what it is. While it finds out that a silo is gone it
    // says so by exceptions of several types, of its base type too ('the directory is not stable, retry later').
    private static bool IsLost(Exception failure) => failure is TimeoutException or OrleansException;
}
