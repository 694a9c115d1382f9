using Orleans.Metadata;
using Orleans.Runtime;

namespace Hub.Silo.Grains.Cluster;

/// <summary>Grains are plain classes: they are made as the Local engine makes them, from their key.</summary>
internal sealed class GrainMaking(GrainClassMap classes, IServiceProvider services) : IConfigureGrainTypeComponents
{
    public void Configure(GrainType grainType, GrainProperties properties, GrainTypeSharedContext shared)
    {
        if (classes.TryGetGrainClass(grainType, out var found)
            && GrainKind.All.FirstOrDefault(kind => kind.Class == found) is { } kind)
        {
            shared.SetComponent<IGrainActivator>(new Maker(kind, services));
        }
    }

    private sealed class Maker(GrainKind kind, IServiceProvider services) : IGrainActivator
    {
        public object CreateInstance(IGrainContext context) => kind.Create(services, context.GrainId.GetGuidKey());

        public ValueTask DisposeInstance(IGrainContext context, object instance) => ValueTask.CompletedTask;
    }
}
