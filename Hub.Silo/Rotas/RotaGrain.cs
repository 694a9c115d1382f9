using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;
using Hub.Silo.Rotas.Planning;

namespace Hub.Silo.Rotas;

/// <summary>The shell around <see cref="RotaDecider"/>.</summary>
internal sealed class RotaGrain(
    RotaId id, IEventStore store, IDirectory directory, PlanSources plans, IRotaReads rotas, TimeProvider clock)
    : IRotaGrain
{
    /// <summary>The kind of a rota's stream.</summary>
    public const string Kind = "rota";

    private readonly Journal<Rota, RotaEvent> journal =
        new(new StreamId(Kind, id.Value), store, Rota.Unknown, Rota.Evolve);

    public Task<Outcome> Execute(PractitionerId by, RotaCommand command)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        return journal.Record(
            command.Id,
            by,
            now,
            async rota => RotaDecider.Decide(rota, command, await Facts(by, rota, command, now)));
    }

    public Task<Answer<DutyNow>> Now(DutyQuestion question) => rotas.Now(id, question);

    private async Task<RotaFacts> Facts(PractitionerId by, Rota rota, RotaCommand command, DateTimeOffset now)
    {
        var isOffice = await directory.Includes(by);
        return new RotaFacts(
            by,
            now,
            isOffice,
            new Roll(await directory.Practitioners(), await directory.Institutions()),
            await directory.HolidayLists(),
            isOffice && rota.IsFounded
                && command is RotaCommand.PublishMonth publish && PlannedMonth.IsInRange(publish.Month)
                ? await plans.Publication(id, publish.Month)
                : null);
    }
}
