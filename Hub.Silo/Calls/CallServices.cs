using Hub.Contracts.Calls;
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
        services.AddSingleton<CallSources>();
        services.AddSingleton<CallRowReader>();
        services.AddSingleton<FollowUpReads>();
        services.AddSingleton<CallReads>();
        services.AddSingleton<ICallReads>(provider => provider.GetRequiredService<CallReads>());
        services.AddSingleton<ICallCare, CallCare>();
        services.AddSingleton<ICalls, CallsBegun>();
        services.AddSingleton<IDeadlineTarget, CallDue>();
        services.AddSingleton<IAudited, ForgottenCalls>();
        services.AddSingleton<CallCards>();
        services.AddHostedService<CallTeller>();
        services.AddHostedService<HolderWatch>();
        services.AddHostedService<FollowUpWatch>();
    }
}
