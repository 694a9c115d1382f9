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

    /// <summary>
    /// A silo that misses three probes, one a second, is voted out: one that stands still for less than three seconds
    /// never is.
    /// </summary>
    public static void Set(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;

        // After a power cut the rows of silos that are no more stop a newcomer until they are three of these old.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
    }
}
