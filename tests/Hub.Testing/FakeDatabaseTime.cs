using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Testing;

/// <summary>The database's time by a fake clock, as far beside it as a test says.</summary>
internal sealed class FakeDatabaseTime(FakeClock clock) : IDatabaseTime
{
    public TimeSpan Ahead { get; set; }

    /// <summary>Why it does not answer, where it does not.</summary>
    public Exception? Fault { get; set; }

    public Task<DateTimeOffset> Now(CancellationToken cancellation = default) => Fault is null
        ? Task.FromResult(Micros.Truncate(clock.GetUtcNow() + Ahead))
        : Task.FromException<DateTimeOffset>(Fault);
}
