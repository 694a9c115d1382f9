using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;

namespace Hub.Silo.Districts;

/// <summary>The shell around <see cref="DistrictDecider"/>.</summary>
internal sealed class DistrictGrain(
    DistrictId id, IEventStore store, IDirectory directory, IRotaReads rotas, IAccess access, TimeProvider clock)
    : IDistrictGrain
{
    /// <summary>The kind of a district's stream.</summary>
    public const string Kind = "district";

    private readonly Journal<District, DistrictEvent> journal =
        new(new StreamId(Kind, id.Value), store, District.Unknown, District.Evolve);

    public Task<Outcome> Execute(PractitionerId by, DistrictCommand command)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        return journal.Record(
            command.Id,
            by,
            now,
            async district => DistrictDecider.Decide(district, command, await Facts(by, command, now)));
    }

    public async Task<Answer<NextCall>> NextCall(PractitionerId by, CallQuestion question) =>
        question.Patient is { } patient && by != PractitionerId.Operator && await access.To(patient, by) is null
            ? PatientRefusals.NotVisible
            : await rotas.NextCall(question);

    private async Task<DistrictFacts> Facts(PractitionerId by, DistrictCommand command, DateTimeOffset now)
    {
        var asker = await directory.Practitioner(by) is { Active: true } known ? known.Details : null;
        return new DistrictFacts(
            await directory.Includes(by),
            command is not DistrictCommand.SetUp setUp
                || TimeZoneInfo.TryFindSystemTimeZoneById(setUp.TimeZone, out _),
            now,
            asker?.Institution,
            command is DistrictCommand.SetFirstCall ? await directory.Callable(rotas) : null,
            asker?.Profession is Profession.Doctor);
    }
}
