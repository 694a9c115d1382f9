using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Planning;

/// <summary>The shell around <see cref="MonthPlanDecider"/>.</summary>
internal sealed class MonthPlanGrain(
    PlanId id, IEventStore store, IDirectory directory, RotaHistories histories, TimeProvider clock)
    : IMonthPlanGrain
{
    /// <summary>The kind of a plan's stream.</summary>
    public const string Kind = "month-plan";

    private readonly Journal<MonthPlan, MonthPlanEvent> journal =
        new(new StreamId(Kind, id.Value), store, MonthPlan.Unknown, MonthPlan.Evolve);

    public Task<Outcome> Execute(PractitionerId by, PlanCommand command)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        return journal.Record(
            command.Id,
            by,
            now,
            async plan => MonthPlanDecider.Decide(plan, command, await Facts(plan, command, by, now)));
    }

    private async Task<MonthPlanFacts> Facts(
        MonthPlan plan, PlanCommand command, PractitionerId by, DateTimeOffset now) => new(
        id,
        by,
        now,
        await directory.Includes(by),
        new Roll(await directory.Practitioners(), await directory.Institutions()),
        await histories.Latest(
            command is PlanCommand.Begin begin ? begin.Rota : plan.Rota, await directory.HolidayLists()));
}
