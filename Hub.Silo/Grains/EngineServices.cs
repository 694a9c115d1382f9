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

    /// <summary>What kept an engine from starting, in one sentence; null for what is not its affair.</summary>
    public static string? Refusal(Exception failure)
    {
        string? sentence = null;
        Explain(failure, ref sentence);
        return sentence;
    }

    // In Cluster/, which is compiled with -p:Engine=Orleans; EngineOptions asks for it in such a build only.
    static partial void AddOrleans(IServiceCollection services, EngineOptions options);

    static partial void Explain(Exception failure, ref string? sentence);
}
