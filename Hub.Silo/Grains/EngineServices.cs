using Hub.Contracts.Grains;
using Hub.Silo.Grains.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Grains;

/// <summary>Puts the grains into the engine that was asked for.</summary>
internal static partial class EngineServices
{
    public static IServiceCollection AddGrains(this IServiceCollection services, EngineOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IGrains, Grains>();
        if (options.Engine is Engine.Orleans)
        {
            AddOrleans(services, options);
            return services;
        }

        services.AddSingleton<LocalEngine>();
        services.AddSingleton<IEngine>(provider => provider.GetRequiredService<LocalEngine>());
        services.AddHostedService(provider => provider.GetRequiredService<LocalEngine>());
        return services;
    }

    // In Cluster/, which is compiled with -p:Engine=Orleans; EngineOptions asks for it in such a build only.
    static partial void AddOrleans(IServiceCollection services, EngineOptions options);
}
