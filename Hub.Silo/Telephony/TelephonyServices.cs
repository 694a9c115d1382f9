using Hub.Contracts.Telephony;
using Hub.Silo.Deadlines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Silo.Telephony;

/// <summary>Puts together what the desk, the secretariat's watch and telephone systems ask.</summary>
internal static class TelephonyServices
{
    public static void AddTelephony(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => TelephonySettings.From(provider.GetService<IConfiguration>()));
        services.AddSingleton<Callers>();
        services.AddSingleton<DeskNumber>();
        services.AddSingleton<TelephoneCalls>();
        services.AddSingleton<ITelephony, Exchange>();
        services.AddSingleton<IDeskReads, DeskReads>();
        services.AddSingleton<IDistrictWatch, DistrictWatch>();
        services.AddSingleton<IRetention, TelephoneRetention>();
    }
}
