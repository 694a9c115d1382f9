using Orleans;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using IGrain = Hub.Contracts.Grains.IGrain;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// The Orleans engine: grains live in the silos of a cluster. An answer that was lost with a silo is asked for again,
/// as a command that is sent twice has one effect.
/// </summary>
internal sealed class OrleansEngine(IGrainFactory grains) : IEngine
{
    public async Task<T> Call<TGrain, T>(Guid key, Func<TGrain, Task<T>> call, CancellationToken limit)
        where TGrain : class, IGrain
    {
        // The marker of Orleans is on IGrain, where the compiler cannot see that every TGrain has it.
        var grain = (TGrain)grains.GetGrain(typeof(TGrain), key);
        while (true)
        {
            try
            {
                return await call(grain);
            }
            catch (Exception failure) when (IsLost(failure) && !limit.IsCancellationRequested)
            {
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

    // What Orleans itself says; what a grain throws arrives as what it is.
    private static bool IsLost(Exception failure) => failure is
        TimeoutException or OrleansMessageRejectionException or ConnectionFailedException
        or GatewayTooBusyException or ClientNotAvailableException;
}
