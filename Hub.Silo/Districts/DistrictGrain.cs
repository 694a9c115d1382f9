using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Silo.Access;
using Hub.Silo.Journal;

namespace Hub.Silo.Districts;

/// <summary>The shell around <see cref="DistrictDecider"/>.</summary>
internal sealed class DistrictGrain(DistrictId id, IEventStore store, IDirectory directory, TimeProvider clock)
    : IDistrictGrain
{
    /// <summary>The kind of a district's stream.</summary>
    public const string Kind = "district";

    private readonly Journal<District, DistrictEvent> journal =
        new(new StreamId(Kind, id.Value), store, District.Unknown, District.Evolve);

    public Task<Outcome> Execute(PractitionerId by, DistrictCommand command) => journal.Record(
        command.Id,
        by,
        clock.GetUtcNow(),
        async district => DistrictDecider.Decide(district, command, await Facts(by, command)));

    private async Task<DistrictFacts> Facts(PractitionerId by, DistrictCommand command) => new(
        await directory.Includes(by),
        command is not DistrictCommand.SetUp setUp
            || TimeZoneInfo.TryFindSystemTimeZoneById(setUp.TimeZone, out _));
}
