namespace Hub.Simulation.Crashes;

/// <summary>When to kill: after so many posts of each life. A seed says it, so a failure can be repeated.</summary>
internal sealed class KillSchedule(int seed)
{
    private const int Most = 120;

    private readonly Random random = new(seed);

    /// <summary>HUB_SIMULATION_SEED, or one that nobody chose.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("HUB_SIMULATION_SEED"), out var given)
            ? given
            : Environment.TickCount & 0xFFFF;

    /// <summary>Posts that the next life may take before it ends; some lives are very short.</summary>
    public int PostsOfNextLife() => random.Next(4) == 0 ? random.Next(3) : random.Next(Most);

    /// <summary>And a moment more, so that it dies anywhere between two posts.</summary>
    public TimeSpan MomentMore() => TimeSpan.FromMicroseconds(random.Next(20_000));
}
