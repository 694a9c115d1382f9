using System.Diagnostics.CodeAnalysis;

namespace Hub.Silo.Grains.Local;

/// <summary>
/// One grain in this process with its mailbox: calls wait for their turn, in the order of their arrival. A call that
/// throws ends the grain, and the next call begins with a fresh one, which reads the log before it decides.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "A semaphore without wait handle holds nothing; callers may still wait when it is dropped.")]
internal sealed class Activation<TGrain>(Func<TGrain> create, TimeProvider clock)
    where TGrain : class
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private TGrain? grain;
    private long lastUsed = clock.GetTimestamp();
    private bool retired;

    /// <summary>Runs a call in its turn. False where the activation was dropped meanwhile: ask for another.</summary>
    public async Task<(bool Ran, T? Result)> TryRun<T>(Func<TGrain, Task<T>> call)
    {
        await turn.WaitAsync();
        try
        {
            if (retired)
            {
                return (false, default);
            }

            lastUsed = clock.GetTimestamp();
            return (true, await call(grain ??= create()));
        }
        catch
        {
            grain = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops the grain if nobody has called for so long and nobody is calling now.</summary>
    public bool TryRetire(TimeSpan idle)
    {
        if (!turn.Wait(0))
        {
            return false;
        }

        try
        {
            retired = clock.GetElapsedTime(lastUsed) >= idle;
            return retired;
        }
        finally
        {
            turn.Release();
        }
    }
}
