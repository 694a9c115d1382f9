using System.Collections.Concurrent;

namespace Hub.Web.Identity;

/// <summary>
/// Counts wrong sign-ins by the name that was typed, whether anybody has that name or not: the answers to a stranger
/// are the same for both. Kept in memory; the accounts' own count lasts longer.
/// </summary>
internal sealed class Guesses(TimeProvider clock)
{
    /// <summary>So many wrong ones close a name.</summary>
    public const int Allowed = 5;

    /// <summary>So many wrong ones within an hour, and the hub stops answering for that name.</summary>
    public const int AllowedInAnHour = 20;

    /// <summary>How long a name is closed.</summary>
    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(5);

    private const int Remembered = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>What this name may do now.</summary>
    public GuessVerdict About(string name) => Verdict(Current(name));

    /// <summary>One more wrong one.</summary>
    public GuessVerdict CountWrong(string name)
    {
        Forget();
        var now = clock.GetUtcNow();
        return Verdict(tallies.AddOrUpdate(
            name, _ => Tally.None(now).OneMore(now), (_, old) => Fresh(old).OneMore(now)));
    }

    /// <summary>The right one came: what was before does not matter any more.</summary>
    public void Clear(string name) => tallies.TryRemove(name, out _);

    private Tally Current(string name) =>
        tallies.TryGetValue(name, out var tally) ? Fresh(tally) : Tally.None(clock.GetUtcNow());

    private Tally Fresh(Tally tally) =>
        clock.GetUtcNow() - tally.Since > Window ? Tally.None(clock.GetUtcNow()) : tally;

    private GuessVerdict Verdict(Tally tally) =>
        tally.InTheHour >= AllowedInAnHour ? GuessVerdict.TooMany
        : tally.ClosedUntil > clock.GetUtcNow() ? GuessVerdict.Closed
        : GuessVerdict.Open;

    // Someone who tries many names must not fill the memory: the oldest are forgotten first.
    private void Forget()
    {
        if (tallies.Count < Remembered)
        {
            return;
        }

        var oldest = tallies.OrderBy(entry => entry.Value.Since).Take(Remembered / 10);
        foreach (var name in oldest.Select(entry => entry.Key))
        {
            tallies.TryRemove(name, out _);
        }
    }

    private sealed record Tally(DateTimeOffset Since, int InTheHour, int InARow, DateTimeOffset? ClosedUntil)
    {
        public static Tally None(DateTimeOffset now) => new(now, 0, 0, null);

        public Tally OneMore(DateTimeOffset now) => InARow + 1 >= Allowed
            ? this with { InTheHour = InTheHour + 1, InARow = 0, ClosedUntil = now + Closed }
            : this with { InTheHour = InTheHour + 1, InARow = InARow + 1 };
    }
}

/// <summary>Whether a name may try.</summary>
internal enum GuessVerdict
{
    Open,
    Closed,
    TooMany,
}
