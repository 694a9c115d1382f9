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
        ArgumentException when failure.StackTrace?.Contains("DbStoredQueries", StringComparison.Ordinal) is true =>
            "This build's Orleans asks the table OrleansQuery for statements that this program does not know. Build it "
            + "with the version of Orleans that Directory.Build.props names.",
        _ => null,
    };
}
