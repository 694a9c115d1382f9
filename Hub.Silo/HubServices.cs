using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Accounts;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Districts;
using Hub.Silo.Feeds;
using Hub.Silo.Grains;
using Hub.Silo.Handovers;
using Hub.Silo.Imports;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;
using Hub.Silo.Nodes;
using Hub.Silo.Notifications;
using Hub.Silo.Patients;
using Hub.Silo.Practitioners;
using Hub.Silo.Reports;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Silo.Rotas.Counting;
using Hub.Silo.Rotas.Notices;
using Hub.Silo.Rotas.Planning;
using Hub.Silo.Rotas.Printing;
using Hub.Silo.Rotas.Sheets;
using Hub.Silo.Samples;
using Hub.Silo.Telephony;
using Hub.Silo.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo;

/// <summary>Puts together what the hub knows and decides.</summary>
public static class HubServices
{
    /// <summary>The journal, the read models, what reads them, and the grains.</summary>
    /// <param name="services">Where they are added.</param>
    /// <param name="journal">Where the hub keeps what it knows.</param>
    /// <param name="engine">Where grains live; left out: in this process, by the engine of the build.</param>
    public static IServiceCollection AddHubSilo(
        this IServiceCollection services, JournalOptions journal, EngineOptions? engine = null)
    {
        services.AddJournal(journal);
        services.AddReadModels();

        services.AddSingleton<IDirectory, DirectoryReads>();
        services.AddSingleton<DistrictZone>();
        services.AddSingleton<IDistrictZone>(provider => provider.GetRequiredService<DistrictZone>());
        services.AddHostedService(provider => provider.GetRequiredService<DistrictZone>());
        services.AddSingleton<DistrictDay>();
        services.AddPatients();
        services.AddSingleton<People>();
        services.AddHostedService(provider => provider.GetRequiredService<People>());
        services.AddSingleton<ImportPlans>();
        services.AddSingleton<IImports, ImportDesk>();
        services.AddSingleton<SampleDistrict>();
        services.AddSingleton<IDistrictSetup, DistrictSetup>();
        services.AddSingleton<ReadMarks>();
        services.AddSingleton<TimelineFactReads>();
        services.AddSingleton<ITimelineReads, TimelineReads>();
        services.AddSingleton<RotaHistories>();
        services.AddSingleton<RotaRows>();
        services.AddSingleton<MonthPlans>();
        services.AddSingleton<PlanSources>();
        services.AddSingleton<IPlanReads, PlanReads>();
        services.AddSingleton<IDraftRuns, DraftRuns>();
        services.AddSingleton<IRotaReads, RotaReads>();
        services.AddSingleton<IRosterSheets, RosterSheets>();
        services.AddSingleton<IDutyCounts, DutyCountReads>();
        services.AddSingleton<IMonthSheets, MonthSheets>();
        services.AddSingleton<ISheetDrafts, SheetDrafts>();
        services.AddSingleton<AwayLog>();
        services.AddSingleton<DutyBooks>();
        services.AddSingleton<IAwayReads, AwayReads>();
        services.AddSingleton<IMemberReads, MemberReads>();
        services.AddSingleton<IRuleReads, RuleReads>();
        services.AddSingleton<IRotaNotices, NoticeReads>();
        services.AddSingleton<IHolidayFiles, HolidayDesk>();
        services.AddSingleton<CalendarFeedTable>();
        services.AddSingleton<FeedDuties>();
        services.AddSingleton<ICalendarFeeds, CalendarFeeds>();
        services.AddHostedService<CalendarFeedEnds>();
        services.AddHostedService<HolidayWatch>();
        services.AddSingleton<IChanges, Changes>();

        services.AddCalls();
        services.AddReports();
        services.AddHandovers();
        services.AddAccounts();
        services.AddNotifications();
        services.AddTelephony();
        services.AddDeadlines();

        services.AddHubHealth();
        return services.AddGrains(engine ?? EngineOptions.OfTheBuild);
    }

    private static void AddPatients(this IServiceCollection services)
    {
        services.AddSingleton<Access.Covers>();
        services.AddSingleton<Access.HeldCalls>();
        services.AddSingleton<Access.Standbys>();
        services.AddSingleton<IAccess, Access.Access>();
        services.AddSingleton<HomeReads>();
        services.AddSingleton<IPatientReads, PatientReads>();
        services.AddSingleton<SheetNames>();
        services.AddSingleton<IEnrolmentReads, EnrolmentReads>();
        services.AddSingleton<IPatientRegister, PatientRegister>();
    }

    private static void AddReadModels(this IServiceCollection services)
    {
        services.AddSingleton<IReadModel, DirectoryTable>();
        services.AddSingleton<IReadModel, PractitionerTable>();
        services.AddSingleton<IReadModel, PatientTable>();
        services.AddSingleton<IReadModel, TimelineTable>();
        services.AddSingleton<IReadModel, RotaTable>();
        services.AddSingleton<IReadModel, MonthPlanTable>();
        services.AddSingleton<IReadModel, ReachPlanTable>();
        services.AddSingleton<IReadModel, CallTable>();
        services.AddSingleton<IReadModel, HandoverTable>();
    }
}
