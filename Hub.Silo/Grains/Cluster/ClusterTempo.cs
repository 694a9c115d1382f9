using Orleans.Configuration;

namespace Hub.Silo.Grains.Cluster;

/// <summary>How fast a cluster notices what became of its silos; the README tells what was measured with it.</summary>
internal static class ClusterTempo
{
    /// <summary>
    /// One try of a call. A call to a silo that dies is not refused but lost. Where its connection breaks (see
    /// <see cref="Lines"/>) a caller asks again at once; where it does not, as with a frozen silo, after this long;
    /// until <see cref="EngineOptions.Patience"/>. A command sent twice has one effect.
    /// </summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(5);

    /// <summary>Between two tries of a call that was refused at once.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>How soon a client learns of a silo that was added or voted out: one small query each time.</summary>
    public static readonly TimeSpan Gateways = TimeSpan.FromSeconds(2);

    /// <summary>How long a silo may be silent in the table before one that starts takes it for dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>How often a silo that starts looks for such.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>How long it tries to reach the members before it gives up: longer than <see cref="Silence"/>.</summary>
    public static readonly TimeSpan Join = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A silo that misses three probes, one a second, is voted out: one that stands still for two seconds stays.
    /// </summary>
    public static void Set(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;

        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.MaxJoinAttemptTime = Join;
    }
}
