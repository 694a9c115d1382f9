using Hub.Contracts.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Reports;

/// <summary>Puts reports together.</summary>
internal static class ReportServices
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<CountedCalls>();
        services.AddSingleton<IReportSettings, ReportSettingsReads>();
        services.AddSingleton<IDailyReports, DailyReports>();
        services.AddSingleton<IMonthlyReports, MonthlyReports>();
    }
}
