using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>Plans, addresses and devices of people who work here.</summary>
internal sealed class Reachables(IDatabase database)
{
    public async Task<IReadOnlyDictionary<PractitionerId, Reachable>> All(CancellationToken cancellation = default) =>
        await Read("1 = 1", null, cancellation);

    /// <summary>Those who are told something at this moment.</summary>
    public async Task<IReadOnlyDictionary<PractitionerId, Reachable>> Told(
        DateTimeOffset since, CancellationToken cancellation = default) => await Read(
            """
            (p.id IN (SELECT practitioner FROM notice WHERE at > @since) OR (p.profession = @secretary
                AND EXISTS (SELECT 1 FROM notice WHERE practitioner = @office AND at > @since)))
            """,
            new { since = Micros.Of(since), office = Notices.Office, secretary = nameof(Profession.Secretary) },
            cancellation);

    public async Task<Reachable?> One(PractitionerId person, CancellationToken cancellation = default) =>
        (await Read("p.id = @id", new { id = person.ToString() }, cancellation)).GetValueOrDefault(person);

    /// <summary>Whether somebody set this person's plan.</summary>
    public async Task<bool> IsSet(PractitionerId person, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Count(
            null, "SELECT COUNT(*) FROM reach_plan WHERE practitioner = @id", ("id", person.ToString())) > 0;
    }

    private async Task<Dictionary<PractitionerId, Reachable>> Read(
        string which, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var devices = (await connection.QueryAsync<DeviceRow>(new CommandDefinition(
            $"""
            SELECT d.id AS Id, d.practitioner AS Practitioner, d.name AS Name, d.since AS Since
            FROM push_device d JOIN practitioner p ON p.id = d.practitioner
            WHERE p.active = 1 AND {which} ORDER BY d.since, d.id
            """,
            parameters,
            cancellationToken: cancellation))).ToLookup(row => row.Practitioner, StringComparer.Ordinal);
        var people = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            $"""
            SELECT p.id AS Id, p.email AS Email, p.phone AS Phone, r.plan AS Plan, p.profession AS Profession
            FROM practitioner p LEFT JOIN reach_plan r ON r.practitioner = p.id
            WHERE p.active = 1 AND {which}
            """,
            parameters,
            cancellationToken: cancellation));
        return people.ToDictionary(
            row => new PractitionerId(Guid.ParseExact(row.Id, "N")),
            row => new Reachable(
                ReachPlanTable.Read(row.Plan),
                row.Email,
                row.Phone,
                [.. devices[row.Id].Select(device => device.View)],
                row.Profession is nameof(Profession.Secretary)));
    }

    private sealed class PersonRow
    {
        public required string Id { get; init; }
        public required string Email { get; init; }
        public required string Phone { get; init; }
        public string? Plan { get; init; }
        public required string Profession { get; init; }
    }

    private sealed class DeviceRow
    {
        public required string Id { get; init; }
        public required string Practitioner { get; init; }
        public required string Name { get; init; }
        public long Since { get; init; }

        public PushDeviceView View => new(Guid.ParseExact(Id, "N"), Name, Micros.Instant(Since));
    }
}
