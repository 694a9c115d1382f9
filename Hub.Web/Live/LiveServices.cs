using Hub.Contracts.Live;
using Hub.Web.Api;
using Hub.Web.Calls;
using Hub.Web.Calls.Care.Briefings;
using Hub.Web.Calls.Care.Mornings;
using Hub.Web.Handovers;
using Hub.Web.Patients;
using Hub.Web.Rotas.Covers;
using Microsoft.AspNetCore.Http.Connections;

namespace Hub.Web.Live;

/// <summary>Puts the live parts together.</summary>
internal static class LiveServices
{
    /// <summary>The address of the live connection.</summary>
    public const string Address = "/live";

    /// <summary>Needs <see cref="IChanges"/>, the reads, access and grains of Contracts.</summary>
    public static IServiceCollection AddHubLive(this IServiceCollection services)
    {
        services.AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = HubJson.Largest;
                options.EnableDetailedErrors = false;
                options.KeepAliveInterval = TimeSpan.FromSeconds(10);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(25);
            })
            .AddJsonProtocol(options => HubJson.Configure(options.PayloadSerializerOptions));
        services.AddSingleton(LiveTimings.Default);
        services.AddSingleton<LiveRooms>();
        services.AddSingleton<EntryRenderer>();
        services.AddSingleton<HomeNudges>();
        services.AddSingleton<Evictions>();
        services.AddSingleton<RoomPump>();
        services.AddSingleton<Watching>();
        services.AddHostedService<LiveBroadcast>();
        services.AddHostedService<AccessTurns>();
        services.AddSingleton<DutyNudges>();
        services.AddHostedService(provider => provider.GetRequiredService<DutyNudges>());
        services.AddSingleton<ShownCalls>();
        services.AddSingleton<CallNudges>();
        services.AddHostedService(provider => provider.GetRequiredService<CallNudges>());
        services.AddSingleton(provider => OutboxKeys.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<PatientDoor>();
        services.AddScoped<PatientDesk>();
        services.AddScoped<AwayDesk>();
        services.AddScoped<CallBoard>();
        services.AddScoped<BriefingDesk>();
        services.AddScoped<MorningDesk>();
        services.AddScoped<HandoverDesk>();
        return services;
    }

    public static void MapHubLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<TimelineHub>(Address, options =>
        {
            options.CloseOnAuthenticationExpiration = true;
            options.Transports = HttpTransportType.WebSockets | HttpTransportType.LongPolling;
            options.ApplicationMaxBufferSize = HubJson.Largest;
        });
        routes.MapGet("/outbox-key", OutboxKeys.Answer).RequireAuthorization();
    }
}
