using Hub.Contracts.Grains;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Grains.Local;

/// <summary>
/// The Local engine: grains live in this process, a mailbox each. Several processes on one database are correct as
/// well, because the store refuses the second writer.
/// </summary>
internal sealed class LocalEngine(IServiceProvider services, TimeProvider clock) : BackgroundService, IEngine
{
    private readonly Dictionary<Type, Activations<Guid, object>> kinds = GrainKind.All.ToDictionary(
        kind => kind.Interface,
        kind => new Activations<Guid, object>(key => kind.Create(services, key), clock));

    public Task<T> Call<TGrain, T>(Guid key, Func<TGrain, Task<T>> call, CancellationToken limit)
        where TGrain : class, IGrain =>
        kinds[typeof(TGrain)].Run(key, grain => call((TGrain)grain));

    public Task<bool> Answers() => Task.FromResult(true);

    /// <summary>Drops what nobody has called for so long.</summary>
    public void RetireIdle(TimeSpan idle)
    {
        foreach (var active in kinds.Values)
        {
            active.RetireIdle(idle);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            RetireIdle(GrainKind.Idle);
        }
    }
}
