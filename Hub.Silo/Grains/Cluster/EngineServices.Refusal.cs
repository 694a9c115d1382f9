using Orleans.Runtime.MembershipService;

namespace Hub.Silo.Grains;

/// <content>Compiled with <c>-p:Engine=Orleans</c>.</content>
internal static partial class EngineServices
{
    static partial void Explain(Exception failure, ref string? sentence) => sentence = failure switch
    {
        OrleansClusterConnectivityCheckFailedException =>
            "This silo cannot reach a living member of its cluster at the address where it says that it is (table "
            + "cluster_member). Either the network between them is closed, or another cluster of the same name uses "
            + "this database: open the ports, or give Hub:Cluster:Name another name.",
        _ => null,
    };
}
