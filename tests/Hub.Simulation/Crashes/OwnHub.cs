using Hub.Silo;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Simulation.Crashes;

/// <summary>The hub without its web, in this process, on the data of the server that is to live or has died.</summary>
internal sealed class OwnHub(IHost host) : IAsyncDisposable
{
    public IServiceProvider Services => host.Services;

    public static async Task<OwnHub> Open(JournalOptions journal)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddSingleton(TimeProvider.System).AddHubSilo(journal);
        var host = builder.Build();
        await host.StartAsync();
        return new OwnHub(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
