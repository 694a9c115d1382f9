using Hub.Contracts.Districts;

namespace Hub.Web.Setup;

/// <summary>With --demo an empty hub loads the sample district by itself.</summary>
internal sealed class DemoStart(IConfiguration configuration, IDistrictSetup setup, SampleLoading loading)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue<bool>("Hub:Demo") && await setup.IsEmpty(stoppingToken))
        {
            loading.Start();
        }
    }
}
