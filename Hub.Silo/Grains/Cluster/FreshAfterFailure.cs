using Orleans;
using Orleans.Runtime;

namespace Hub.Silo.Grains.Cluster;

/// <summary>A call that throws ends the grain, as in the Local engine: the next call begins with a fresh one.</summary>
internal sealed class FreshAfterFailure : IIncomingGrainCallFilter
{
    // Without the exception: Orleans would answer with it whoever waits for the grain, and they have not failed.
    private static readonly DeactivationReason reason =
        new(DeactivationReasonCode.ApplicationRequested, "A call of it failed.");

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch
        {
            context.TargetContext.Deactivate(reason);
            throw;
        }
    }
}
