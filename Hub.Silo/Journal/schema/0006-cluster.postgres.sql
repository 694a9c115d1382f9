-- The silos of a cluster (Hub.Silo/Grains/Cluster) find each other here. PostgreSQL only: a SQLite hub is one process.
-- Written anew by every cluster as it runs; nothing here is worth a backup.
CREATE TABLE cluster (
    name {key} NOT NULL PRIMARY KEY,
    home {key},
    version integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE cluster_member (
    cluster {key} NOT NULL REFERENCES cluster (name) ON DELETE CASCADE,
    address {key} NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo text NOT NULL,
    host text NOT NULL,
    status integer NOT NULL,
    gateway_port integer NOT NULL,
    suspicions text,
    started_at timestamptz NOT NULL,
    alive_at timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

-- Orleans' ADO.NET clustering asks this table what to ask of the others. The names of the keys, parameters and
-- columns are Orleans' own. Whoever changes the members has seen the newest version, or changes nothing. When a
-- member was alive is told by the database's clock, which all have in common, and not by its own.
CREATE TABLE OrleansQuery (
    QueryKey text NOT NULL PRIMARY KEY,
    QueryText text NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
WITH made AS (
    INSERT INTO cluster (name) VALUES (@DeploymentId) ON CONFLICT (name) DO NOTHING RETURNING name)
SELECT count(*) > 0 FROM made'),

('InsertMembershipKey', '
WITH turn AS (
    UPDATE cluster SET version = version + 1, changed_at = now()
    WHERE name = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT 1 FROM cluster_member
        WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING name),
joined AS (
    INSERT INTO cluster_member (
        cluster, address, port, generation, silo, host, status, gateway_port, started_at, alive_at)
    SELECT name, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, now()
    FROM turn RETURNING cluster)
SELECT count(*) > 0 FROM joined'),

('UpdateMembershipKey', '
WITH turn AS (
    UPDATE cluster SET version = version + 1, changed_at = now()
    WHERE name = @DeploymentId AND version = @Version AND EXISTS (
        SELECT 1 FROM cluster_member
        WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING name),
changed AS (
    UPDATE cluster_member SET status = @Status, suspicions = @SuspectTimes
    FROM turn
    WHERE cluster = turn.name AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING cluster)
SELECT count(*) > 0 FROM changed'),

('UpdateIAmAlivetimeKey', '
UPDATE cluster_member SET alive_at = now()
WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadRowKey', '
SELECT c.name AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
    m.silo AS SiloName, m.host AS HostName, m.status AS Status, m.gateway_port AS ProxyPort,
    m.suspicions AS SuspectTimes, m.started_at AS StartTime, m.alive_at AS IAmAliveTime, c.version AS Version
FROM cluster c LEFT JOIN cluster_member m ON m.cluster = c.name
    AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE c.name = @DeploymentId'),

('MembershipReadAllKey', '
SELECT c.name AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation,
    m.silo AS SiloName, m.host AS HostName, m.status AS Status, m.gateway_port AS ProxyPort,
    m.suspicions AS SuspectTimes, m.started_at AS StartTime, m.alive_at AS IAmAliveTime, c.version AS Version
FROM cluster c LEFT JOIN cluster_member m ON m.cluster = c.name
WHERE c.name = @DeploymentId'),

('GatewaysQueryKey', '
SELECT address AS Address, gateway_port AS ProxyPort, generation AS Generation FROM cluster_member
WHERE cluster = @DeploymentId AND status = @Status AND gateway_port > 0'),

('DeleteMembershipTableEntriesKey', '
DELETE FROM cluster WHERE name = @DeploymentId'),

-- 6 is Orleans' word for dead.
('CleanupDefunctSiloEntriesKey', '
DELETE FROM cluster_member WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status = 6');
