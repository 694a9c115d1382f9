using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Calls;

/// <summary>Puts calls together.</summary>
internal static class CallServices
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddSingleton<CallCalendar>();
        services.AddSingleton<CallDesk>();
        services.AddSingleton<CallDoor>();
        services.AddSingleton<CallSources>();
        services.AddSingleton<CallRowReader>();
        services.AddSingleton<FollowUpReads>();
        services.AddSingleton<CallReads>();
        services.AddSingleton<ICallReads>(provider => provider.GetRequiredService<CallReads>());
        services.AddSingleton<ICallCare, CallCare>();
        services.AddSingleton<ICalls, CallsBegun>();
        services.AddSingleton<IDeadlineTarget>(provider => new GrainDue(
            CallTable.StreamKind,
            key => provider.GetRequiredService<IGrains>().Call(new CallId(key)).Due()));
        services.AddSingleton<IAudited, ForgottenCalls>();
        services.AddSingleton<CallCards>();
        services.AddHostedService<CallTeller>();
        services.AddHostedService<HolderWatch>();
        services.AddHostedService<FollowUpWatch>();
    }
}
