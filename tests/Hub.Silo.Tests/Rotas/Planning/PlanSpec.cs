using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Planning;
using Hub.Testing;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

/// <summary>
/// December 2026 of <see cref="PlannedRota"/>: nights planned by hand over a rotation, and a second layer for which
/// nobody stands in. It is 21:00 on November 20.
/// </summary>
public abstract class PlanSpec : KeepingSpec
{
    private protected static readonly DateOnly December = new(2026, 12, 1);
    private protected static readonly PlanId Id = PlanId.Of(SomeRota.Id, December);
    private protected static readonly LayerId First = PlannedRota.First;
    private protected static readonly LayerId Second = PlannedRota.Second;
    private protected static readonly Holder Yamashita = Holder.Of(Some.Primary.Id);
    private protected static readonly Holder Ito = Holder.Of(Some.SubPrimary.Id);

    private protected static readonly RulesSet Planned = new(
        PlannedRota.Policy, Now.AddDays(-30), Now.AddDays(-30));

    private protected static readonly PlanningSet Termed = new(PlannedRota.Terms, Now.AddDays(-20));
    private protected static readonly PlanBegun Began = new(SomeRota.Id, December, [], Now.AddDays(-1));

    private Rota rota = new RotaEvent[] { Founded, Planned, Backed, Termed }.Aggregate(Rota.Unknown, Rota.Evolve);

    private protected MonthPlan Plan { get; private set; } = MonthPlan.Unknown;

    private protected long Version { get; private set; }

    private protected RotaHistory Kept => new(rota, Lists);

    private protected static ListedHolidays[] Lists { get; } =
        [new ListedHolidays(Now.AddDays(-300), JapaneseHolidays.Of(2026, 2027))];

    private protected void Given(params MonthPlanEvent[] events)
    {
        Plan = events.Aggregate(Plan, MonthPlan.Evolve);
        Version += events.Length;
    }

    private protected new void Given(params RotaEvent[] events) => rota = events.Aggregate(rota, Rota.Evolve);

    private protected void When(PlanCommand command, PractitionerView? by = null, DateTimeOffset? now = null)
    {
        var asks = by ?? Some.Secretary;
        var at = now ?? Now;
        Decided(MonthPlanDecider.Decide(Plan, command, new MonthPlanFacts(
            Id, asks.Id, at, asks.Details.Profession is Profession.Secretary, Roll, Kept)));
    }

    private protected void WhenOfRota(
        RotaCommand command, DateTimeOffset? now = null, IReadOnlyList<HeldDuty>? elsewhere = null) =>
        Decided(RotaDecider.Decide(rota, command, new RotaFacts(
            Some.Secretary.Id, now ?? Now, true, Roll, Lists, new PublicationFacts(Plan, Version, elsewhere ?? []))));

    /// <summary>What the decider says, and takes it in.</summary>
    private protected Refusal? Publish(IReadOnlyList<string>? confirmed = null, DateTimeOffset? now = null)
    {
        var decision = RotaDecider.Decide(
            rota,
            new RotaCommand.PublishMonth(Command, December, Version, confirmed ?? Keys()),
            new RotaFacts(
                Some.Secretary.Id, now ?? Now, true, Roll, Lists, new PublicationFacts(Plan, Version, [])));
        Given([.. decision.Events]);
        return decision.Refusal;
    }

    private protected string[] Keys() => [.. Findings().Select(finding => finding.Key)];

    private protected IReadOnlyList<PlanFinding> Findings(
        IReadOnlyList<HeldDuty>? elsewhere = null, DateTimeOffset? now = null) =>
        PlanChecks.Of(Case(elsewhere, now));

    private protected PlanCase Case(IReadOnlyList<HeldDuty>? elsewhere = null, DateTimeOffset? now = null) =>
        PlanCase.Of(Kept, Plan, December, new PlanSurroundings(now ?? Now, Roll, elsewhere ?? []))!;

    private protected IReadOnlyList<PlanFinding> Of(PlanFindingKind kind) =>
        [.. Findings().Where(finding => finding.Kind == kind)];

    private protected IReadOnlyList<Holder> OnDuty(int day, int hour = 22, string role = DutyRoles.Primary) =>
        [.. Kept.At(role, At(day, hour)).Holders.Select(duty => duty.Holder)];

    private protected static DateTimeOffset At(int day, int hour) =>
        new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(9)).AddDays(day - 1).AddHours(hour)
            .ToUniversalTime();

    private protected static DateOnly Day(int day) => December.AddDays(day - 1);

    private protected static PlanCell Cell(int day, params IReadOnlyList<Holder> holders) =>
        new(First, Day(day), holders, string.Empty, false);

    private protected static PlanCell Noted(int day, string note) => new(First, Day(day), [], note, false);

    private protected static CellsPut Put(params IReadOnlyList<PlanCell> cells) => new(cells, Now);
}
