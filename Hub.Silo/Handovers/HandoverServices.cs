using Hub.Contracts.Handovers;
using Hub.Silo.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Handovers;

/// <summary>Puts handovers together.</summary>
internal static class HandoverServices
{
    public static void AddHandovers(this IServiceCollection services)
    {
        services.AddSingleton<IHandoverReads, HandoverReads>();
        services.AddSingleton<IDeadlineTarget, HandoverDue>();
    }
}
