using Hub.Contracts.Notifications;
using Hub.Silo.Deadlines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Notifications;

/// <summary>Puts together how people are reached; settings come from the process's own, where it has some.</summary>
internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => ReachSettings.From(
            provider.GetService<IConfiguration>(),
            provider.GetService<IHostEnvironment>()?.IsDevelopment() is true));
        services.TryAddSingleton(provider => AlarmSettings.From(
            provider.GetService<IConfiguration>(), provider.GetRequiredService<ReachSettings>()));
        services.AddSingleton<Reachables>();
        services.AddSingleton<PushKeys>();
        services.AddSingleton<PushDevices>();
        services.AddSingleton<Expansion>();
        services.AddSingleton<Endings>();
        services.AddSingleton<Claims>();
        services.AddSingleton<Tempo>();
        services.AddSingleton<Trials>();
        services.AddSingleton(provider => new Dispatch(
            Channels(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<Dispatch>>()));
        services.AddSingleton<IReach, Reach>();
        services.AddSingleton<IDeliveryReads, DeliveryReads>();
        services.AddSingleton<IGatewayOutcomes, GatewayOutcomes>();
        services.AddSingleton<IRetention, DeliveryRetention>();
        services.AddHostedService<PushDeviceEnds>();
        services.AddHostedService<Sender>();
        services.AddSingleton<AlarmMail>();
        services.AddHostedService(provider => provider.GetRequiredService<AlarmMail>());
        return services;
    }

    private static IEnumerable<IChannel> Channels(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<ReachSettings>();
        var clock = provider.GetRequiredService<TimeProvider>();
        yield return new PushChannel(
            provider.GetRequiredService<PushDevices>(), provider.GetRequiredService<PushKeys>(), settings,
            PublicAddresses.Client(settings.MayLoopBack), clock);
        if (settings.Mail is { } mail)
        {
            yield return new MailChannel(new MailPost(mail), settings.PublicUrl);
        }

        if (settings.Gateway is { } gateway)
        {
            yield return new GatewayChannel(
                gateway, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }), clock);
        }
    }
}
