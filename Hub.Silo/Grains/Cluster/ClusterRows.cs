using Hub.Silo.Journal;

namespace Hub.Silo.Grains.Cluster;

/// <summary>The cluster's rows (<c>0006-cluster</c>), where Orleans' own statements do not suffice.</summary>
internal sealed class ClusterRows(PostgresDatabase database)
{
    // The identity of the server's files, and of the database among them: a standby that takes over has the same.
    private const string ClaimHome =
        """
        WITH here AS (
            SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || oid::text AS home
            FROM pg_database WHERE datname = current_database()),
        claimed AS (
            INSERT INTO cluster (name, home) SELECT @name, home FROM here
            ON CONFLICT (name) DO UPDATE SET home = coalesce(cluster.home, excluded.home) RETURNING home)
        SELECT claimed.home = here.home FROM claimed, here
        """;

    // 3 is active, 6 dead. One that lives all the same is told so, ends itself and is started again.
    private const string BurySilent =
        """
        WITH buried AS (
            UPDATE cluster_member SET status = 6
            WHERE cluster = @name AND status = 3 AND alive_at < now() - make_interval(secs => @silence)
            RETURNING cluster)
        UPDATE cluster SET version = version + 1, changed_at = now() WHERE name IN (SELECT cluster FROM buried)
        """;

    /// <summary>
    /// Whether this database is the cluster's; the first to ask makes it so. The copy of a database holds the members
    /// of the cluster that it was copied from, and a silo that joined there would speak to the silos of the original.
    /// </summary>
    public async Task<bool> Claim(string name, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var command = connection.CreateCommand(new Statement(ClaimHome, [("name", name)]));
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Declares dead who has not said for so long that it lives.</summary>
    public async Task Bury(string name, TimeSpan silence, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var command = connection.CreateCommand(
            new Statement(BurySilent, [("name", name), ("silence", silence.TotalSeconds)]));
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
