using Orleans;
using Orleans.Runtime;

namespace Hub.Silo.Grains.Cluster;

/// <summary>A call that throws ends the grain, as in the Local engine: the next call begins with a fresh one.</summary>
internal sealed class FreshAfterFailure : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure)
        {
            context.TargetContext.Deactivate(new DeactivationReason(
                DeactivationReasonCode.ApplicationError, failure, "A call of it failed."));
            throw;
        }
    }
}
