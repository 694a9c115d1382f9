using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests;

/// <summary>The whole silo with the people and the patient of <see cref="Some"/>, on either database.</summary>
public abstract class SiloSpec : IAsyncLifetime
{
    private readonly Dialect dialect;

    private protected SiloSpec(Dialect dialect) => this.dialect = dialect;

    private protected TestSilo Silo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Silo = await TestSilo.Start(dialect, Begins);
        await Silo.Populate();
        await Prepare();
    }

    private protected virtual DateTimeOffset Begins => Some.Now;

    /// <summary>What is there besides.</summary>
    private protected virtual Task Prepare() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
