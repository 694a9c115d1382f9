using Hub.Contracts;
using Hub.Contracts.Districts;

namespace Hub.Web.Setup;

/// <summary>Loads the sample district in the background, once, whoever looks at it.</summary>
internal sealed class SampleLoading(
    IDistrictSetup setup, IServiceScopeFactory scopes, ILogger<SampleLoading> log)
{
    private readonly Lock gate = new();
    private Task? loading;

    /// <summary>How far it is; null before the first word of it.</summary>
    public LoadingSample? Progress { get; private set; }

    /// <summary>Why it was refused, if it was.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether it broke.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether it is under way.</summary>
    public bool IsRunning => loading is { IsCompleted: false };

    /// <summary>Starts it, unless it runs.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (!IsRunning)
            {
                (IsBroken, Refusal, Progress) = (false, null, null);
                loading = Task.Run(Load);
            }
        }
    }

    private async Task Load()
    {
        try
        {
            var told = new Told(this);
            Refusal = (await setup.LoadSample(told)).Refusal;
            if (Refusal is null)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SampleAccounts>().Create(told);
            }
        }
        catch (Exception failure)
        {
            // Nobody awaits this: whoever looks at the page is told that it stopped.
            log.LogError(failure, "The sample district could not be loaded");
            IsBroken = true;
        }
    }

    // Not Progress<T>: that would tell later, from another thread, and out of order.
    private sealed class Told(SampleLoading loading) : IProgress<LoadingSample>
    {
        public void Report(LoadingSample value) => loading.Progress = value;
    }
}
