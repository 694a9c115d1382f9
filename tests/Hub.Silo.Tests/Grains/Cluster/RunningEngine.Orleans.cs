using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Hub.Silo.Tests.Grains;

/// <content>Compiled with <c>-p:Engine=Orleans</c>.</content>
internal sealed partial class RunningEngine
{
    static partial void DropIdle(IServiceProvider silo, ref Task dropping) =>
        dropping = silo.GetRequiredService<IGrainFactory>()
            .GetGrain<IManagementGrain>(0)
            .ForceActivationCollection(TimeSpan.Zero);
}
