using Hub.Contracts.Grains;
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
        services.AddSingleton<IDeadlineTarget>(provider => new GrainDue(
            HandoverTable.StreamKind,
            key => provider.GetRequiredService<IGrains>().Handover(new HandoverId(key)).Due()));
    }
}
